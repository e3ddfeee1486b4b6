import * as v from 'valibot';
import type { ComparisonCounts } from '../../../core/comparison/return-comparison';
import { Count } from '../json/parts-schema';

/** What two versions of a return come to. */
export const ComparisonCountsPart = v.strictObject({
  /** failed before, holds now */
  fixed: Count,
  /** failed before, cannot be decided now */
  undecided: Count,
  /** fails in the same place in both */
  still: Count,
  /** of those still failing the mandatory ones */
  stillMandatory: Count,
  /** fails only in the new version */
  new: Count,
  changed: Count,
  /** of those changed: no finding of the old version concerned it, and no explanation speaks of it */
  unexplained: Count,
});
export type ComparisonCountsOutput = v.InferOutput<typeof ComparisonCountsPart>;

export function comparisonJson({ broken, ...counts }: ComparisonCounts): ComparisonCountsOutput {
  const { fixed, undecided, still, stillMandatory, changed, unexplained } = counts;
  return { fixed, undecided, still, stillMandatory, new: broken, changed, unexplained };
}
