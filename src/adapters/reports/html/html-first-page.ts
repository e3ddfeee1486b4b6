import { fill } from '../../../locales/fill';
import { findingMessage } from '../../../locales/finding-words';
import { formatMonth, formatNumber } from '../../../locales/format';
import { refusalWords } from '../../../locales/refusal-words';
import { inLanguage } from '../../../locales/rule-book';
import type { Words } from '../../../locales/words';
import { callList } from '../call-list';
import type { CheckReport, ReportEntry } from '../check-report';
import { countSentences } from '../count-sentences';
import { escapeMarkup as esc } from '../escape';
import { missingByEnterprise } from '../missing-by-enterprise';
import { skippedWords } from '../skipped-words';

/** Enterprises on the first page. */
const CALLS = 10;

export function htmlTitle(report: CheckReport, words: Words): string {
  return fill(words.report.title, {
    pack: inLanguage(report.pack.name, words.language),
    period: formatMonth(report.period, words),
  });
}

function callTable(report: CheckReport, words: Words): string {
  const groups = callList(report).slice(0, CALLS);
  if (groups.length === 0) return `<p>${esc(words.report.toCallNone)}</p>`;
  const { mandatory, verify, hint } = words.terms.class;
  const number = (label: string, count: number): string =>
    `<td class="n" data-label="${esc(label)}">${esc(formatNumber(count))}</td>`;
  const rows = groups.map((group) => {
    const reason = group.first === null ? '' : findingMessage(group.first, words, report.book);
    const cells = [
      `<td class="name">${esc(group.name ?? group.code ?? group.key)}</td>`,
      number(mandatory, group.counts.mandatory),
      number(verify, group.counts.verify),
      number(hint, group.counts.hint),
      `<td class="reason">${esc(reason)}</td>`,
    ];
    return `<tr>${cells.join('')}</tr>`;
  });
  const heads = [mandatory, verify, hint].map((label) => `<th class="n" scope="col">${esc(label)}</th>`).join('');
  const first = `<th scope="col">${esc(words.report.enterprise)}</th>`;
  const last = `<th scope="col">${esc(words.report.mainReason)}</th>`;
  return `<table class="calls"><thead><tr>${first}${heads}${last}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function list(heading: string, count: number, lines: readonly string[]): string {
  if (count === 0) return '';
  const items = lines.map((line) => `<li>${esc(line)}</li>`).join('\n');
  return `<h2>${esc(fill(heading, { count }))}</h2>\n<ul>${items}</ul>`;
}

function entryLine(entry: ReportEntry, words: Words): string {
  if (entry.skipped !== null) return `${entry.path}${words.terms.colon}${skippedWords(entry.skipped, words)}`;
  if (entry.refusal === null) return entry.path;
  const { what, why, todo } = refusalWords(entry.refusal, words);
  return `${entry.path}${words.terms.colon}${[what, why, todo].join(words.terms.semicolon)}`;
}

/** The missing returns of an enterprise in one line, with whom to ask. */
function missingLines(report: CheckReport, words: Words): string[] {
  return missingByEnterprise(report.missing, words).map(({ first, name, forms }) =>
    [name, first.code, forms.join(words.terms.separator), first.contact, first.telephone]
      .filter((part) => part !== null)
      .join(' '),
  );
}

/** What the first page answers: received, missing, refused, failed, and whom to call and why (pane.md, The report). */
export function htmlFirstPage(report: CheckReport, words: Words): string {
  const status = (heading: string, wanted: ReportEntry['status']): string => {
    const lines = report.entries.filter((entry) => entry.status === wanted).map((entry) => entryLine(entry, words));
    return list(heading, lines.length, lines);
  };
  const counts = countSentences(report, words).map((line) => `<li>${esc(line)}</li>`);
  return [
    `<section class="first">`,
    `<h1>${esc(htmlTitle(report, words))}</h1>`,
    `<ul class="counts">${counts.join('')}</ul>`,
    `<h2>${esc(words.report.toCall)}</h2>`,
    callTable(report, words),
    list(words.report.missing, report.missing.length, missingLines(report, words)),
    status(words.report.refused, 'refused'),
    status(words.report.unrecognised, 'unrecognised'),
    status(words.report.skipped, 'skipped'),
    '</section>',
  ].join('\n');
}
