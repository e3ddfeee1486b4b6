import { whyNotKept } from '../ledger/kept-text';
import type { CallEntry, ExplanationEntry } from '../model/ledger-explanation';
import { parsePeriod, samePeriod, type Period } from '../model/period';
import { parseEnterpriseCode } from '../reading/enterprise-code';
import { foldText } from '../reading/fold-text';
import { saysNothing } from '../submission/judge-text';
import { reasonOf } from '../submission/reason-lines';
import type { CallBinding } from './call-binding';

/** A row of a filled call list, its texts as they stand. */
export interface AnswerRow {
  readonly sheet: string;
  /** header = 1 */
  readonly row: number;
  /** address of the answer, or of where it would stand */
  readonly at: string;
  readonly period: string;
  readonly code: string;
  readonly name: string;
  readonly question: string;
  readonly calledOn: string;
  readonly spokeTo: string;
  readonly reason: string;
  readonly answer: string;
  readonly binding: CallBinding | 'missing' | 'damaged';
}

/** Why nothing was taken from a row. */
export type AnswerFault = 'who-missing' | 'other-enterprise' | 'other-period' | 'period-missing' | 'unstorable';

/** What has to be said of a row that was taken. */
export type AnswerNote =
  'no-answer' | 'says-nothing' | 'reason-unknown' | 'not-bound' | 'binding-damaged' | 'mandatory';

export interface JudgedAnswer {
  readonly row: AnswerRow;
  readonly fault: AnswerFault | null;
  readonly notes: readonly AnswerNote[];
  /** null with a fault */
  readonly call: CallEntry | null;
  readonly explanations: readonly ExplanationEntry[];
}

/** A number cell drops the leading zeros of a code. */
const codeKey = (text: string): string => {
  const { organisation, code } = parseEnterpriseCode(/^\d{8}$/.test(text) ? text.padStart(9, '0') : text);
  return organisation ?? code;
};

/** Who the row names; null for nobody. */
function filerOfRow({ code, name }: AnswerRow): string | null {
  const key = codeKey(code);
  if (key !== '') return `code ${key}`;
  return foldText(name) === '' ? null : `name ${foldText(name)}`;
}

/** Whether the row still names the enterprise of its binding; one without a code is known by its name. */
function isBoundTo(row: AnswerRow, { filer }: CallBinding): boolean {
  const named = filer.startsWith('code ') ? codeKey(row.code) : foldText(row.name);
  return named === '' || named === filer.slice(filer.indexOf(' ') + 1);
}

function periodOf(row: AnswerRow, asked: Period | null): Period | AnswerFault {
  const bound = typeof row.binding === 'string' ? null : row.binding.period;
  const period = bound ?? parsePeriod(row.period) ?? asked;
  if (period === null) return 'period-missing';
  return asked === null || samePeriod(period, asked) ? period : 'other-period';
}

function notesOf({ answer, reason, binding }: AnswerRow): AnswerNote[] {
  if (answer === '' && reason === '') return ['no-answer'];
  if (saysNothing(answer)) return ['says-nothing'];
  if (binding === 'missing') return ['not-bound'];
  if (binding === 'damaged') return ['binding-damaged'];
  return [
    ...(reason !== '' && reasonOf(reason) === null ? (['reason-unknown'] as const) : []),
    ...(binding.asked.some(({ explainable }) => !explainable) ? (['mandatory'] as const) : []),
  ];
}

const LOGGED_ONLY: ReadonlySet<AnswerNote> = new Set(['no-answer', 'says-nothing', 'not-bound', 'binding-damaged']);

/**
 * What is to be kept of a row: the call, and an explanation for each question of it that words can answer. An answer that
 * says nothing is logged and explains nothing.
 * @param asked the month on the command line; null = none
 * @param source name of the file
 */
export function judgeAnswer(row: AnswerRow, asked: Period | null, source: string): JudgedAnswer {
  const fails = (fault: AnswerFault): JudgedAnswer => ({ row, fault, notes: [], call: null, explanations: [] });
  const { sheet, name, question, calledOn, spokeTo, reason, answer, binding } = row;
  const texts = [sheet, name, question, calledOn, spokeTo, answer, source];
  if (texts.some((text) => whyNotKept(text) !== null)) return fails('unstorable');
  const bound = typeof binding === 'string' ? null : binding;
  if (bound !== null && !isBoundTo(row, bound)) return fails('other-enterprise');
  const filer = bound?.filer ?? filerOfRow(row);
  if (filer === null) return fails('who-missing');
  const period = periodOf(row, asked);
  if (typeof period === 'string') return fails(period);
  const notes = notesOf(row);
  const isExplained = bound !== null && !notes.some((note) => LOGGED_ONLY.has(note));
  const about = isExplained ? bound.asked.filter(({ explainable }) => explainable) : [];
  return {
    row,
    fault: null,
    notes,
    call: {
      ...{ filer, name, period, calledOn, spokeTo, question, answer, source },
      fingerprints: bound?.asked.map(({ fingerprint }) => fingerprint) ?? [],
    },
    explanations: about.map(({ rule, form, subject, fingerprint, cell }) => ({
      ...{ filer, form, period, rule, subject, fingerprint, cell },
      origin: 'call',
      reason: reasonOf(reason),
      text: answer,
    })),
  };
}
