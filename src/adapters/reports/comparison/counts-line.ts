import type { ComparisonCounts } from '../../../core/comparison/return-comparison';
import { compareWords } from '../../../locales/compare-words';
import { fill } from '../../../locales/fill';
import type { Words } from '../../../locales/words';

/** The counts of a comparison in one line. */
export function countsLine(counts: ComparisonCounts, { language }: Pick<Words, 'language'>): string {
  return fill(compareWords(language).counts, { ...counts });
}
