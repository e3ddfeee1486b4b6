import type { ExpectedRange, Tolerance } from '../core/model/finding';
import { fill } from './fill';
import { formatQuantity } from './format';
import type { Words } from './words';

/** The expectation in words: `不大于 1,010 千元`; null when there is none. */
export function expectedWords(expected: ExpectedRange | null, words: Words): string | null {
  if (expected === null) return null;
  const { low, high, unit } = expected;
  const facts = { low: formatQuantity(low, unit, words), high: formatQuantity(high, unit, words) };
  if (low === null && high === null) return null;
  if (low === null) return fill(words.report.atMost, facts);
  if (high === null) return fill(words.report.atLeast, facts);
  return fill(low === high ? words.report.exactly : words.report.between, facts);
}

/** The tolerance and where it comes from: `1.5 千元（四舍五入）`. */
export function toleranceWords(tolerance: Tolerance | null, words: Words): string | null {
  if (tolerance === null) return null;
  const from = words.terms.toleranceFrom[tolerance.from];
  const value = formatQuantity(tolerance.value, tolerance.unit, words);
  return fill(tolerance.value === 0 ? words.report.toleranceNone : words.report.tolerance, { value, from });
}
