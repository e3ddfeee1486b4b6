import type { Call, CallReason, FormPattern } from '../../../core/model/call-list';
import type { CallWords } from '../../../locales/call-words';
import { fill } from '../../../locales/fill';
import { findingQuestion } from '../../../locales/finding-words';
import { formatNumber, UNDEFINED_MARK } from '../../../locales/format';
import { inLanguage } from '../../../locales/rule-book';
import type { Words } from '../../../locales/words';
import type { CallsReport } from './calls-report';

/** Questions of one call, and reasons told of it: a call is a talk, not a report. */
const MOST_QUESTIONS = 4;
const MOST_REASONS = 3;

/** Everything that turns calls into words. */
export interface CallSpeech {
  readonly report: CallsReport;
  readonly words: Words;
  readonly own: CallWords;
}

const amount = (value: number | null): string =>
  value === null ? UNDEFINED_MARK : formatNumber(Number(value.toPrecision(8)));

export function totalName({ report, words }: CallSpeech, id: string | null): string {
  const measure = id === null ? undefined : report.measures.get(id);
  return measure ? inLanguage(measure.name, words.language) : UNDEFINED_MARK;
}

function facts(speech: CallSpeech, reason: CallReason): Record<string, string> {
  return {
    total: totalName(speech, reason.total),
    span: speech.own.span[reason.span],
    value: amount(reason.value),
    unit: reason.unit,
    lastYear: amount(reason.lastYear),
    before: amount(reason.before),
    // no more digits than an estimate has
    expected: amount(reason.expected === null ? null : Number(reason.expected.toPrecision(3))),
    rule: reason.finding?.rule ?? '',
  };
}

function patternFacts({ report, words }: CallSpeech, pattern: FormPattern): Record<string, string | number> {
  const { form, items } = pattern;
  const named = report.book.form(form)?.columns.find(({ id }) => id === pattern.column);
  const column = named ? inLanguage(named.name, words.language) : pattern.column;
  const [first, last] = [items[0] ?? '', items.at(-1) ?? ''];
  return { form, column, count: items.length, items: items.join(' '), first, last };
}

/** What the office goes by; never read out to an enterprise. */
export function basisLines(speech: CallSpeech, call: Call): readonly string[] {
  const { own } = speech;
  return [
    ...call.patterns.map((pattern) => fill(own.patterns[pattern.kind], patternFacts(speech, pattern))),
    ...call.reasons.slice(0, MOST_REASONS).map((reason) => fill(own.reasons[reason.kind], facts(speech, reason))),
  ];
}

/**
 * What is asked: figures that the enterprise filed itself, the contradiction, a request for the source record. Never a
 * suggested value, an expected one, or what its peers did (domain.md §1).
 */
export function questionLines(speech: CallSpeech, call: Call): readonly string[] {
  const { report, words, own } = speech;
  const patterns = call.patterns.map((pattern) => fill(own.questions[pattern.kind], patternFacts(speech, pattern)));
  const ofFindings = call.findings.flatMap((finding) => findingQuestion(finding, words, report.book) ?? []);
  const ofFigures = call.reasons.flatMap((reason) =>
    reason.kind === 'finding' ? [] : [fill(own.questions[reason.kind], facts(speech, reason))],
  );
  return [...new Set([...patterns, ...ofFindings, ...ofFigures])].slice(0, MOST_QUESTIONS);
}

/** Which records to ask for, by the unit and the form of what is in doubt. */
export function proofLine({ report, own }: CallSpeech, call: Call): string {
  const ids = new Set([...call.reasons.map(({ total }) => total), ...(call.total === null ? [] : [call.total])]);
  const proofs = new Set<string>();
  for (const id of ids) {
    const measure = report.measures.get(id);
    if (!measure) continue;
    if (measure.unit === '万千瓦时') proofs.add(own.proofs.energy);
    else if (measure.unit === '人') proofs.add(own.proofs.staff);
    else if (measure.terms.month === undefined) proofs.add(own.proofs.books);
    else proofs.add(id === 'sales' || id === 'exports' ? own.proofs.sales : own.proofs.output);
  }
  return [...(proofs.size > 0 ? proofs : new Set([own.proofs.books]))].join('；');
}

/** Share of a total as a percentage, small ones with more digits. */
export function shareText(share: number): string {
  const percent = share * 100;
  return percent >= 10 ? percent.toFixed(0) : percent >= 1 ? percent.toFixed(1) : percent.toFixed(2);
}
