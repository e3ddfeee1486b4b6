import { causeGroups, untoldCauses } from '../../../core/causes/cause-groups';
import type { Finding } from '../../../core/model/finding';
import { causeLine, causeSentence } from '../../../locales/cause-words';
import { fill } from '../../../locales/fill';
import { expectedWords, toleranceWords } from '../../../locales/finding-limits';
import { valueName } from '../../../locales/finding-names';
import { findingMessage, findingRequest } from '../../../locales/finding-words';
import { cellList } from '../../../locales/cell-list';
import { formatCell } from '../../../locales/format';
import { refusalWords } from '../../../locales/refusal-words';
import { earlierWords } from '../../../locales/said-words';
import { valueText } from '../../../locales/value-text';
import type { Words } from '../../../locales/words';
import { groupByEnterprise } from '../call-list';
import type { CheckReport, ReportEntry } from '../check-report';
import { skippedWords } from '../skipped-words';
import { suggestionsFor } from '../suggestions';
import type { Paint } from './paint';
import { printable } from './printable';

/** Most figures shown behind one finding; the JSON report has all. */
const VALUES = 8;

function valuesLine(finding: Finding, words: Words, report: CheckReport): string | null {
  if (finding.values.length === 0) return null;
  const shown = finding.values.slice(0, VALUES).map((value) => {
    const at = value.at === null || value.when !== 'now' ? '' : ` [${formatCell(value.at)}]`;
    return `${valueName(finding, value, words, report.book)} ${valueText(finding, value, words, report.book)}${at}`;
  });
  const rest = finding.values.length - shown.length;
  const more = rest > 0 ? ` ${fill(words.report.more, { count: rest })}` : '';
  return words.report.value + words.terms.colon + shown.join(words.terms.semicolon) + more;
}

function ruleLine(finding: Finding, words: Words): string {
  const { report, terms } = words;
  const rule = fill(report.rule, {
    rule: finding.rule,
    class: terms.class[finding.class],
    level: terms.essLevel[String(finding.essLevel) as '0'],
  });
  const parts = [
    [report.ruleHead, rule],
    [report.toleranceHead, toleranceWords(finding.tolerance, words)],
    [report.sourceHead, finding.source],
  ] as const;
  return parts
    .filter(([, text]) => text !== null && text !== '')
    .map(([head, text]) => `${head}${terms.colon}${text ?? ''}`)
    .join(terms.semicolon);
}

/** Months whose explanations are told beside a finding. */
const EARLIER = 2;

/** A finding: class, cells and sentence; then figures, expectation, rule and what to ask, a line each. */
function findingLines(finding: Finding, words: Words, report: CheckReport, paint: Paint): string[] {
  const expected = expectedWords(finding, words, report.book);
  const request = findingRequest(finding, words);
  const cells = cellList(finding, words);
  const head = fill(words.report.findingHead, { cells, message: findingMessage(finding, words, report.book) }).trim();
  const before = report.explainedBefore?.get(finding.fingerprint) ?? [];
  const lines = [
    valuesLine(finding, words, report),
    expected === null ? null : `${words.report.expected}${words.terms.colon}${expected}`,
    ruleLine(finding, words),
    ...suggestionsFor(report.audience, finding, words),
    request === null ? null : `${words.report.ask}${words.terms.colon}${request}`,
    ...before.slice(0, EARLIER).map((one) => earlierWords(one, report.period, words)),
  ];
  const label = paint.class(finding.class, `[${words.terms.class[finding.class]}]`);
  return [
    `    ${label} ${printable(head)}`,
    ...lines.filter((line) => line !== null).map((line) => paint.faint(`        ${printable(line)}`)),
  ];
}

/** The findings of an entry, those of one cause under its sentence, then which cells could settle what is left. */
function groupedLines({ findings, causes }: ReportEntry, words: Words, report: CheckReport, paint: Paint): string[] {
  const groups = causeGroups(findings, causes);
  const told = groups.flatMap((group) => {
    const sentence = causeSentence(group, report.audience, words, report.book);
    const lines = group.findings.flatMap((finding) => findingLines(finding, words, report, paint));
    return sentence === null
      ? lines
      : [`    ${paint.heading(printable(sentence))}`, ...lines.map((line) => `  ${line}`)];
  });
  const left = untoldCauses(groups, causes).map((cause) => causeLine(cause, report.audience, words));
  return [...told, ...left.map((line) => `    ${printable(line)}`)];
}

function entryLines(entry: ReportEntry, words: Words, report: CheckReport, paint: Paint): string[] {
  const head = [entry.form ?? words.terms.noForm, words.terms.status[entry.status], entry.path]
    .map(printable)
    .join('  ');
  const refusal = entry.refusal === null ? null : refusalWords(entry.refusal, words);
  const undecided = [...new Set(entry.undecided.map((item) => item.rule))];
  return [
    `  ${head}`,
    ...(refusal === null ? [] : [`    ${printable(`${refusal.what}${words.terms.semicolon}${refusal.why}`)}`]),
    ...(refusal === null ? [] : [`    ${words.report.todo}${words.terms.colon}${printable(refusal.todo)}`]),
    ...(entry.refusal?.detail === undefined
      ? []
      : [paint.faint(`    ${words.report.detailHead}${words.terms.colon}${printable(entry.refusal.detail)}`)]),
    ...(entry.skipped === null ? [] : [`    ${printable(skippedWords(entry.skipped, words))}`]),
    ...groupedLines(entry, words, report, paint),
    ...(undecided.length === 0
      ? []
      : [paint.faint(`    ${fill(words.report.undecidedList, { rules: undecided.join(words.terms.separator) })}`)]),
  ];
}

/**
 * Everything that was found, grouped by enterprise, then form, then cell.
 * @param clean also name the entries without findings, a line each
 */
export function detailLines(report: CheckReport, words: Words, paint: Paint, clean: boolean): string[] {
  const entries = clean ? report.entries : report.entries.filter((entry) => entry.status !== 'clean');
  return groupByEnterprise(entries).flatMap((group) => {
    const name = group.name ?? (group.code === null ? words.terms.noName : '');
    const title = [name, group.code].filter((part) => part !== null && part !== '').join(' ');
    return [
      '',
      paint.heading(printable(title)),
      ...group.entries.flatMap((entry) => entryLines(entry, words, report, paint)),
    ];
  });
}
