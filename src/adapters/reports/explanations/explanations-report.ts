import type { ExplanationLine } from '../../../core/explanations/explanation-lines';
import type { LedgerExplanation } from '../../../core/model/ledger-explanation';
import type { Period } from '../../../core/model/period';
import { valueName } from '../../../locales/finding-names';
import { findingMessage } from '../../../locales/finding-words';
import type { RuleBook } from '../../../locales/rule-book';
import { valueText } from '../../../locales/value-text';
import type { Words } from '../../../locales/words';

/** The explanations of a month. */
export interface ExplanationsReport {
  readonly ledger: string;
  readonly pack: { readonly id: string; readonly version: string };
  readonly period: Period;
  readonly lines: readonly ExplanationLine[];
  readonly book: RuleBook;
}

/** Most figures told behind one finding. */
const VALUES = 8;

/** The organisation code behind a filer; null where it is known by its name only. */
export const codeOfFiler = (filer: string): string | null => (filer.startsWith('code ') ? filer.slice(5) : null);

/** The sentence of what is explained; null where the values have changed. */
export function aboutText({ finding, figure }: ExplanationLine, { book }: ExplanationsReport, words: Words) {
  return finding === null ? figure : findingMessage(finding, words, book);
}

export function valuesText({ finding }: ExplanationLine, { book }: ExplanationsReport, words: Words): string {
  const values = finding?.values.slice(0, VALUES) ?? [];
  return values
    .map((value) => `${valueName(finding!, value, words, book)} ${valueText(finding!, value, words, book)}`)
    .join(words.terms.semicolon);
}

/** A moment to the minute, as it was written. */
export const minuteOf = (moment: string): string => moment.slice(0, 16).replace('T', ' ');

export function countDecisions(lines: readonly { readonly explanation: LedgerExplanation }[]) {
  const of = (decision: LedgerExplanation['decision']): number =>
    lines.filter(({ explanation }) => explanation.decision === decision).length;
  return { count: lines.length, open: of('open'), accepted: of('accepted'), askAgain: of('ask-again') };
}
