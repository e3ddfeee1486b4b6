import type { Evidence } from '../model/finding';
import type { Truth } from '../model/outcome';
import type { Frame } from './frame';
import type { Problem } from './problem';
import type { Target } from './scope';
import type { ComparisonOperator, When } from './tree';

/** A place that a rule reads. */
export interface RuleRef {
  /** as the rule writes it: `previous(r03.ytd)` */
  readonly name: string;
  readonly path: readonly string[];
  readonly when: When;
  readonly target: Target;
  /** read only through `orZero` or `missing`: it never makes the rule undecided */
  readonly guarded: boolean;
}

/** One addend of a linear comparison, in the frame that was explained. */
export interface LinearTerm {
  readonly ref: RuleRef;
  /** row of the group, zero-based; null for cells and scalars */
  readonly row: number | null;
  /** in the unit of the comparison per unit of the cell */
  readonly coefficient: number;
  /** value of the cell in its own unit; NaN = missing and counted as 0 */
  readonly value: number;
}

/** Σ coefficient · value + constant: left side minus right side, in the unit of the comparison. */
export interface LinearForm {
  readonly terms: readonly LinearTerm[];
  readonly constant: number;
}

/** The comparison that should hold and does not (`not (a > b)` is told as `a <= b`). */
export interface FailedComparison {
  readonly left: number;
  readonly right: number;
  readonly operator: ComparisonOperator;
  /** text of the two sides in the rule language */
  readonly leftText: string;
  readonly rightText: string;
  /** unit of left, right and slack; null = none */
  readonly unit: string | null;
  /** how far the sides may miss each other and still hold */
  readonly slack: number;
  readonly slackFrom: 'rounding' | 'rule' | 'none';
  /** number of rounded values behind the slack */
  readonly parts: number;
  /** left − right over cells; null when the comparison is not linear */
  readonly linear: LinearForm | null;
}

/** How a rule came to its outcome in one frame. */
export interface Explanation {
  readonly outcome: 'holds' | 'fails' | 'undecided';
  /** operands that kept it undecided, as the rule writes them; empty unless undecided */
  readonly operands: readonly string[];
  readonly why: 'missing' | 'base-is-zero' | null;
  /** null unless it fails, or when what fails is not a comparison */
  readonly comparison: FailedComparison | null;
  readonly evidence: Evidence;
}

/** A linear comparison of a rule in one frame: left side minus right side against 0. */
export interface LinearComparison {
  readonly operator: ComparisonOperator;
  readonly linear: LinearForm;
  /** how far the sides may miss each other and still hold, in the unit of the comparison */
  readonly slack: number;
}

/** A rule bound to the names of one scope. */
export interface CompiledRule {
  /** 1 holds, 0 fails, NaN undecided. The hot path: allocates nothing. */
  test(frame: Frame): Truth;
  /** The same outcome, slowly and with its reasons. */
  explain(frame: Frame): Explanation;
  /** The linear comparisons that must all hold for the rule to hold; others it may have are left out. Slow. */
  comparisons(frame: Frame): readonly LinearComparison[];
  readonly refs: readonly RuleRef[];
}

export interface CompileOptions {
  /** set by the rule instead of the rounding slack, in the unit of the comparison */
  readonly tolerance?: number;
}

/** A rule that cannot be compiled is broken, with the problems that say why; never a pass. */
export type CompileResult =
  | { readonly ok: true; readonly rule: CompiledRule; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };
