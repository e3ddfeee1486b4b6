import type { Evidence } from '../model/finding';
import type { FailedComparison } from './compiled-rule';

/** Why a value is not there. */
export interface Blame {
  readonly why: 'missing' | 'base-is-zero';
  readonly name: string;
}

/** A value with the story of how it came about. */
export interface Told {
  /** a number, or 1, 0 for a truth; NaN = undecided */
  readonly value: number;
  readonly blames: readonly Blame[];
  readonly evidence: Evidence;
}

/** A truth that may have failed: with the comparison that did it. */
export interface ToldTruth extends Told {
  readonly failed: FailedComparison | null;
}

export function evidenceOf(text: string, value: number, children: readonly Evidence[] = []): Evidence {
  return { text, value: Number.isFinite(value) ? value : null, children };
}

/** Rows shown in evidence; a longer group is cut, its sum is not. */
export const EVIDENCE_ROWS = 40;
