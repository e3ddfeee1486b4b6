import type { Words } from '../../../locales/words';
import type { CheckReport } from '../check-report';
import { escapeMarkup as esc } from '../escape';
import { htmlDetails } from './html-details';
import { htmlFirstPage, htmlTitle } from './html-first-page';
import { HTML_STYLE } from './html-style';

/** No script, no request: only the page's own style may apply (anchors.md C4). */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The run as one stand-alone page: everything from files escaped, no script, nothing loaded. */
export function htmlReport(report: CheckReport, words: Words): string {
  return [
    '<!doctype html>',
    `<html lang="${words.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${esc(htmlTitle(report, words))}</title>`,
    `<style>${HTML_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    htmlFirstPage(report, words),
    htmlDetails(report, words),
    `<p class="soft">${esc(words.report.rounding)}</p>`,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
