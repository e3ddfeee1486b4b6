import type { BoundTruth } from './bound';
import type { LinearComparison } from './compiled-rule';
import { spreadOut } from './explain-comparison';
import type { Frame } from './frame';
import { explainSlack } from './slack';

/**
 * The linear comparisons joined by `and` at the top of a rule, over the values of one frame. What stands under `or`, `if`
 * and `any`, and what is not linear, is left out: it says nothing that a linear programme could take up.
 */
export function linearComparisons(root: BoundTruth, frame: Frame, tolerance?: number): readonly LinearComparison[] {
  if (root.op === 'and') {
    return [...linearComparisons(root.left, frame, tolerance), ...linearComparisons(root.right, frame, tolerance)];
  }
  if (root.op !== 'compare' || root.linear === null) return [];
  const { value } = explainSlack(root, frame, 0, tolerance);
  return [{ operator: root.operator, linear: spreadOut(root.linear, frame, 0), slack: value }];
}
