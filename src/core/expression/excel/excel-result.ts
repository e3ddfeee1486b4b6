import type { Truth } from '../../model/outcome';
import type { Problem } from '../problem';

/** States as numbers, such that the worst of several is their MIN. */
export const ExcelState = { holds: 1, undecided: 0.5, fails: 0 } as const;

/** A rule as the text of Excel formulas, without the leading `=`; functions of Excel 2010 only. */
export interface ExcelRule {
  /** gives 1 holds, 0.5 undecided, 0 fails (`ExcelState`) */
  readonly state: string;
  /** the outcome where no cell of the workbook can change it (1, 0, NaN); null = it depends on cells */
  readonly fixed: Truth | null;
  /** the cells read, as the port gave them, each once */
  readonly cells: readonly string[];
  /** gives TRUE while one of the cells read holds something that is neither a number nor blank */
  readonly hasText: string;
  /**
   * gives, while the rule does not hold, a text with the figures of the comparison that fails; null where it compares
   * none, where they would pass what Excel takes, and where nobody asked (`ExcelOptions.spell`)
   */
  readonly figures: string | null;
}

/**
 * Why a rule has no formula.
 * `broken`: the rule itself (see `problems`); `absent`: it reads what the workbook does not hold;
 * `variable-power`: an exponent that is not a constant; `too-long`, `too-deep`: beyond what Excel takes.
 */
export type NotExpressibleWhy = 'broken' | 'absent' | 'variable-power' | 'too-long' | 'too-deep';

export interface NotExpressible {
  readonly ok: false;
  readonly why: NotExpressibleWhy;
  /** the name as the rule writes it, where one is to blame */
  readonly name: string | null;
  readonly problems: readonly Problem[];
}

export type ExcelResult = { readonly ok: true; readonly rule: ExcelRule } | NotExpressible;

/** Thrown while formulas are composed, caught at the edge of the compiler. */
export class NotExpressibleError extends Error {
  constructor(
    readonly why: NotExpressibleWhy,
    readonly ruleName: string | null = null,
  ) {
    super(why);
    this.name = 'NotExpressibleError';
  }
}
