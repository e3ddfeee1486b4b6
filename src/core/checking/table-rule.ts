import type { Problem } from '../expression/problem';
import type { ExprNode } from '../expression/tree';
import type { RuleClass } from '../model/rule';

/** A rule for a flat table: parsed, or with the problems of its text. */
export interface TableRule {
  readonly id: string;
  readonly class?: RuleClass;
  readonly message?: string;
  /** null when the text could not be parsed */
  readonly tree: ExprNode | null;
  readonly problems?: readonly Problem[];
}

/** What one rule came to over all rows (a row of `shenbao.table/1`); the four counts add up to the rows of the table. */
export interface TableRuleResult {
  readonly id: string;
  readonly class: RuleClass | null;
  readonly message: string | null;
  readonly holds: number;
  readonly fails: number;
  readonly undecided: number;
  readonly broken: number;
  /** sheet or file rows, names = row 1, ascending */
  readonly failingRows: readonly number[];
  readonly undecidedRows: readonly number[];
  /** why it is broken; empty when it ran */
  readonly problems: readonly Problem[];
}
