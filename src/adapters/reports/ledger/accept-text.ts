import type { Finding } from '../../../core/model/finding';
import { formatPeriod } from '../../../core/model/period';
import { fill } from '../../../locales/fill';
import { findingMessage } from '../../../locales/finding-words';
import { formatCell, formatMonth } from '../../../locales/format';
import { ledgerWords } from '../../../locales/ledger-words';
import { refusalWords } from '../../../locales/refusal-words';
import type { Words } from '../../../locales/words';
import { countsLine } from '../comparison/counts-line';
import type { Paint } from '../text/paint';
import { printable } from '../text/printable';
import { countTaken, sortFiles, type AcceptEntry, type AcceptReport } from './accept-report';
import { explanationLines } from './explanation-lines';
import { listedLines } from './listed-lines';
import { whoWords } from './who';

export interface AcceptTextOptions {
  /** counts only */
  readonly quiet: boolean;
  /** every line of every list */
  readonly verbose: boolean;
  readonly paint: Paint;
}

/** Findings told of one return. */
const FINDINGS = 3;

function findingLine(finding: Finding, report: AcceptReport, words: Words): string {
  const cell = finding.cells[0] ? `${formatCell(finding.cells[0])} ` : '';
  return `${finding.rule} ${cell}${findingMessage(finding, words, report.book)}`;
}

function heldLine(entry: AcceptEntry, report: AcceptReport, words: Words): string {
  const { heldFor } = ledgerWords(words.language).accept;
  const findings = entry.heldFor === 'unexplained' ? entry.questions.map(({ finding }) => finding) : entry.mandatory;
  const facts = {
    count: findings.length,
    period: formatPeriod(report.period),
    found: entry.period === null ? '—' : formatPeriod(entry.period),
  };
  const why = fill(heldFor[entry.heldFor ?? 'mandatory'], facts);
  const told = findings.slice(0, FINDINGS).map((finding) => findingLine(finding, report, words));
  const more = findings.length > FINDINGS ? [fill(words.report.more, { count: findings.length - FINDINGS })] : [];
  const from = fill(ledgerWords(words.language).status.aside, { text: entry.path });
  const head = `${whoWords(entry.enterprise, words)} ${entry.form}${from}${words.terms.colon}${why}`;
  return [head, ...[...told, ...more].map((line) => `    ${line}`)].join('\n');
}

function revisionLine(entry: AcceptEntry, report: AcceptReport, words: Words): string {
  const revision = entry.revision ?? 0;
  const line = fill(ledgerWords(words.language).accept.revision, {
    who: whoWords(entry.enterprise, words),
    form: entry.form,
    revision,
    before: revision - 1,
    why: report.why === null || report.why === '' ? 'none' : 'given',
    reason: report.why ?? '',
  });
  const compared = entry.comparison ? [`    ${countsLine(entry.comparison, words)}`] : [];
  return [line, ...compared].join('\n');
}

function questionLine({ enterprise, form, questions }: AcceptEntry, words: Words): string {
  const rules = [...new Set(questions.map(({ finding }) => finding.rule))].join(words.terms.separator);
  return `${whoWords(enterprise, words)} ${form}${words.terms.colon}${rules}`;
}

function lists(report: AcceptReport, words: Words, all: boolean): string[] {
  const told = ledgerWords(words.language).accept;
  const of = (outcome: AcceptEntry['outcome']): AcceptEntry[] =>
    report.entries.filter((entry) => entry.outcome === outcome);
  const asked = report.entries.filter(
    ({ outcome, questions }) => outcome !== 'held' && outcome !== 'superseded' && questions.length > 0,
  );
  const count = asked.reduce((sum, { questions }) => sum + questions.length, 0);
  const { refused, unrecognised } = sortFiles(report.others);
  const superseded = of('superseded').map((entry) =>
    fill(told.supersededLine, {
      who: whoWords(entry.enterprise, words),
      form: entry.form,
      path: entry.path,
      by: entry.by ?? '',
    }),
  );
  const list = (heading: string, lines: readonly string[], facts: Readonly<Record<string, number>> = {}): string[] =>
    listedLines(fill(heading, { count: lines.length, ...facts }), lines, all, words);
  return [
    ...list(
      told.held,
      of('held').map((entry) => heldLine(entry, report, words)),
    ),
    ...list(
      told.revised,
      of('revised').map((entry) => revisionLine(entry, report, words)),
    ),
    ...list(told.superseded, superseded),
    ...list(
      told.questions,
      asked.map((entry) => questionLine(entry, words)),
      { returns: asked.length, count },
    ),
    ...list(
      told.refused,
      refused.map(({ path, refusal }) => `${path}${words.terms.colon}${refusalWords(refusal!, words).what}`),
    ),
    ...list(
      told.unrecognised,
      unrecognised.map(({ path }) => path),
    ),
  ];
}

/** What came of `shenbao accept`, for a terminal: counts, then who was not taken and why, corrections, questions. */
export function acceptText(report: AcceptReport, words: Words, { quiet, verbose, paint }: AcceptTextOptions): string {
  const all = ledgerWords(words.language);
  const told = all.accept;
  const period = formatMonth(report.period, words);
  const { accepted, revised, unchanged, held, superseded } = countTaken(report.entries);
  const { refused, unrecognised, skipped } = sortFiles(report.others);
  const counts = { accepted, revised, unchanged, held, superseded, taken: accepted + revised };
  const files = { refused: refused.length, unrecognised: unrecognised.length, skipped: skipped.length };
  const questions = report.entries.some(({ outcome, questions: open }) => outcome !== 'held' && open.length > 0);
  const next = { ledger: report.ledger, period: formatPeriod(report.period) };
  const lines = [
    paint.heading(printable(fill(told.title, { period, ledger: report.ledger }))),
    fill(told.files, { files: report.files, returns: report.entries.length }),
    fill(told.counts, counts),
    fill(told.others, files),
    ...(report.hasRegister ? [] : [all.noRegister]),
    ...explanationLines(report.explanations, words),
    ...(quiet ? [] : lists(report, words, verbose)),
    ...(quiet ? [] : ['', ...(questions ? [told.unasked] : []), fill(told.next, next)]),
  ];
  return `${lines
    .flatMap((line) => line.split('\n'))
    .map((line, at) => (at === 0 ? line : printable(line)))
    .join('\n')}\n`;
}
