import type { PackProblem } from '../pack-problem';
import type { WorksheetProblem } from '../worksheet/worksheet-problem';

/** What keeps a file of rules from being taken: a mistake in a .yaml, or in a cell of a worksheet. */
export type RuleFileProblem =
  | { readonly kind: 'yaml'; readonly problem: PackProblem }
  | { readonly kind: 'worksheet'; readonly problem: WorksheetProblem };
