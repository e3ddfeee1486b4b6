import type { Finding, Tolerance } from '../core/model/finding';
import { fill } from './fill';
import { formatQuantity } from './format';
import type { RuleBook } from './rule-book';
import { valueText } from './value-text';
import type { Words } from './words';

/** A bound of the expectation as its cell would show it: that of the finding's first figure. */
export function boundText(finding: Finding, bound: number | null, words: Words, book: RuleBook): string {
  const unit = finding.expected?.unit ?? null;
  const first = finding.values[0];
  if (!first || unit === null) return formatQuantity(bound, unit, words);
  return valueText(finding, { ...first, value: bound, unit }, words, book);
}

/** The expectation in words: `不大于 1,010 千元`, `不小于 2013-09-30`; null when there is none. */
export function expectedWords(finding: Finding, words: Words, book: RuleBook): string | null {
  if (finding.expected === null) return null;
  const { low, high } = finding.expected;
  const facts = { low: boundText(finding, low, words, book), high: boundText(finding, high, words, book) };
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
