import { fill } from '../../../locales/fill';
import { formatMonth } from '../../../locales/format';
import { ledgerWords } from '../../../locales/ledger-words';
import type { Words } from '../../../locales/words';
import { escapeMarkup as esc } from '../escape';
import { HTML_STYLE } from '../html/html-style';
import { statusLists, statusNotes } from './status-lines';
import type { StatusReport } from './status-report';
import { statusRows } from './status-text';

/** No script, no request: only the page's own style may apply (anchors.md C4). */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function tableHtml([heading = [], ...rows]: readonly (readonly string[])[]): string {
  const last = heading.length - 1;
  const line = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells
      .map((text, at) => `<${tag}${at > 0 && at < last ? ' class="n"' : ''}>${esc(text)}</${tag}>`)
      .join('')}</tr>`;
  return `<div class="scroll"><table><thead>${line(heading, 'th')}</thead><tbody>${rows
    .map((row) => line(row, 'td'))
    .join('')}</tbody></table></div>`;
}

/** The status of a month as one stand-alone page: no script, nothing loaded, everything from files escaped. */
export function statusHtml(report: StatusReport, words: Words): string {
  const told = ledgerWords(words.language).status;
  const { status, ledger } = report;
  const title = fill(told.title, { period: formatMonth(status.period, words), today: status.today, ledger });
  const lists = statusLists(report, words)
    .filter(({ lines }) => lines.length > 0)
    .map(
      ({ heading, lines }) =>
        `<h2>${esc(heading)}</h2>\n<ul>${lines.map((line) => `<li>${esc(line)}</li>`).join('\n')}</ul>`,
    );
  return [
    '<!doctype html>',
    `<html lang="${words.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${esc(title)}</title>`,
    `<style>${HTML_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${esc(title)}</h1>`,
    tableHtml(statusRows(report, words)),
    ...statusNotes(report, words).map((line) => `<p>${esc(line)}</p>`),
    ...lists,
    `<p class="soft">${esc(words.report.rounding)}</p>`,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
