import type { ExcelRule } from './excel-result';
import { quotedText } from './formula-text';

/** The words a sheet shows for the states of a rule. */
export interface VerdictWords {
  readonly holds: string;
  readonly fails: string;
  readonly undecided: string;
  /** a cell the rule reads holds text: 请改为数字 */
  readonly text: string;
}

/**
 * The formula of a verdict in words. Text in a number cell comes before the verdict, which is asked of numbers and
 * blanks only (decisions.md, What is written into workbooks).
 */
export function verdictFormula(rule: ExcelRule, words: VerdictWords): string {
  const verdict = `CHOOSE(1+2*${rule.state},${quotedText(words.fails)},${quotedText(words.undecided)},${quotedText(words.holds)})`;
  return `IF(${rule.hasText},${quotedText(words.text)},IFERROR(${verdict},${quotedText(words.undecided)}))`;
}
