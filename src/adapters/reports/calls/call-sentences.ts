import type { Call, CallReason, FormPattern } from '../../../core/model/call-list';
import { fill } from '../../../locales/fill';
import { findingQuestion } from '../../../locales/finding-words';
import { formatNumber, UNDEFINED_MARK } from '../../../locales/format';
import { inLanguage } from '../../../locales/rule-book';
import { askedOfFigure, askedOfFinding, type Asked } from '../../../core/explanations/asked';
import type { CallSpeech, Question } from './call-speech';
import { saidLines, sameCause } from './said-sentences';

export type { CallSpeech, Question } from './call-speech';

/** Questions of one call, and reasons told of it: a call is a talk, not a report. */
const MOST_QUESTIONS = 4;
const MOST_REASONS = 3;

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
    // what was said to any of them, also to those that there is no need to ask this time
    ...saidLines(speech, call.member, allQuestions(speech, call)),
  ];
}

/** The form of the first figure that a total is made of. */
function formOfTotal({ report }: CallSpeech, total: string): string {
  const [term] = Object.values(report.measures.get(total)?.terms ?? {}) as string[];
  return report.book.formByAlias(term?.split('.')[0] ?? '')?.id ?? '';
}

/** What is asked of a figure that is doubtful by itself; none for a reason that is a finding. */
export function figureQuestion(speech: CallSpeech, { member }: Call, reason: CallReason): readonly Question[] {
  const { kind, total, span, value } = reason;
  if (kind === 'finding') return [];
  const { period } = speech.report.list;
  const asked = askedOfFigure({ kind, member, period, form: formOfTotal(speech, total), total, span, value });
  return [{ line: fill(speech.own.questions[kind], facts(speech, reason)), asked: [asked] }];
}

/** What is to be asked again comes first, what is explained and waits for the statistician last. */
function turnOf({ report }: CallSpeech, { asked }: Question): number {
  const standings = asked.map(({ fingerprint }) => report.said?.history.now(fingerprint)?.decision ?? null);
  if (standings.includes('ask-again')) return 0;
  return standings.length > 0 && standings.every((one) => one === 'open') ? 2 : 1;
}

/** Everything that could be asked, the most urgent first. */
export function allQuestions(speech: CallSpeech, call: Call): readonly Question[] {
  const { report, words, own } = speech;
  const all: Question[] = [
    ...call.patterns.map((pattern) => ({
      line: fill(own.questions[pattern.kind], patternFacts(speech, pattern)),
      asked: [],
    })),
    ...call.findings.flatMap((finding) => {
      const line = findingQuestion(finding, words, report.book);
      return line === null ? [] : [{ line, asked: [askedOfFinding(finding)] }];
    }),
    ...call.reasons.flatMap((reason) => figureQuestion(speech, call, reason)),
  ];
  const byLine = new Map<string, readonly Asked[]>();
  for (const { line, asked } of all) byLine.set(line, [...(byLine.get(line) ?? []), ...asked]);
  return [...byLine].map(([line, asked]) => ({ line, asked })).sort((a, b) => turnOf(speech, a) - turnOf(speech, b));
}

/**
 * What is asked: figures that the enterprise filed itself, the contradiction, a request for the source record. Never a
 * suggested value, an expected one, or what its peers did (domain.md §1).
 */
export function questionsOf(speech: CallSpeech, call: Call): readonly Question[] {
  return allQuestions(speech, call).slice(0, MOST_QUESTIONS);
}

/** The questions in words; where the enterprise explained the same before, whether the cause is still the same. */
export function questionLines(speech: CallSpeech, call: Call): readonly string[] {
  return questionsOf(speech, call).map(({ line, asked }) => line + sameCause(speech, call.member, asked));
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
