import type { BoundComparison, LinearSum, ReadTerm } from './bound';
import type { Frame } from './frame';
import { halfStep } from './linear';
import { readAt } from './read';

/** How far the two sides of a comparison may miss each other because their parts were rounded. */
export interface Slack {
  readonly value: number;
  /** rounded values behind it */
  readonly parts: number;
  readonly from: 'rounding' | 'rule' | 'none';
}

const NONE: Slack = { value: 0, parts: 0, from: 'none' };

/** Adds up half steps; one object is reused, so that the hot path allocates nothing. */
class Tally {
  sum = 0;
  parts = 0;
  private least = Infinity;
  private most = 0;
  /** of the parts, those that add to the difference of the sides */
  private rising = 0;
  constant = 0;

  clear(): void {
    this.sum = 0;
    this.parts = 0;
    this.least = Infinity;
    this.most = 0;
    this.rising = 0;
    this.constant = 0;
  }

  add(coefficient: number, half: number, times: number): void {
    const part = Math.abs(coefficient) * half;
    if (part === 0) {
      // an exact value shifts the comparison like a constant
      if (coefficient !== 0) this.constant += times;
      return;
    }
    if (times === 0) return;
    this.sum += part * times;
    this.parts += times;
    if (coefficient > 0) this.rising += times;
    this.least = Math.min(this.least, part);
    this.most = Math.max(this.most, part);
  }

  /**
   * Rounding is monotone: one value against a constant, or two of one unit and decimals against each other,
   * keep their order when rounded, and need no slack (methods.md §8).
   */
  value(): number {
    if (this.parts <= 1) return 0;
    const oneAgainstOther = this.parts === 2 && this.rising === 1 && this.constant === 0;
    return oneAgainstOther && this.most - this.least <= 1e-9 * this.most ? 0 : this.sum;
  }
}

function tallyRead(tally: Tally, term: ReadTerm, coefficient: number, frame: Frame, row: number): void {
  if (term.guarded && Number.isNaN(readAt(frame, term.read, row))) return;
  tally.add(coefficient, halfStep(term.read.ref), 1);
}

function tallyAll(tally: Tally, linear: LinearSum, frame: Frame, row: number): void {
  tally.clear();
  tally.constant = linear.constant === 0 ? 0 : 1;
  for (const term of linear.terms) {
    if (term.kind === 'read') {
      tallyRead(tally, term, term.coefficient, frame, row);
      continue;
    }
    const rows = frame.groups[term.group]?.rowCount ?? 0;
    if (term.perRow.constant !== 0 && rows > 0) tally.constant += 1;
    for (const inner of term.perRow.terms) {
      if (inner.kind !== 'read') continue;
      const coefficient = term.coefficient * inner.coefficient;
      if (!inner.guarded) tally.add(coefficient, halfStep(inner.read.ref), rows);
      else for (let r = 0; r < rows; r += 1) tallyRead(tally, inner, coefficient, frame, r);
    }
  }
}

const EMPTY_FRAME: Frame = { tables: [], groups: [], scalars: new Float64Array(0) };

/** Whether the slack is the same in every frame: no group sums, and nothing that may be left out as missing. */
const isFixed = (linear: LinearSum): boolean => linear.terms.every((term) => term.kind === 'read' && !term.guarded);

/** One value against a constant is a sign or a threshold: a tolerance set by the rule is not meant for it. */
const isThreshold = ({ linear }: BoundComparison): boolean =>
  linear !== null && linear.terms.length <= 1 && linear.terms.every((term) => term.kind === 'read');

/**
 * The slack of a comparison as a function of the frame, or as a number where it is always the same.
 * Σ |coefficient| · 0.5 · 10^−decimals over both sides; for a total of k parts 0.5 · (k + 1).
 */
export function slackOf(
  comparison: BoundComparison,
  tolerance?: number,
): number | ((frame: Frame, row: number) => number) {
  const { linear, sense } = comparison;
  if (sense === 'exact') return 0;
  if (tolerance !== undefined) return isThreshold(comparison) ? 0 : tolerance;
  if (!linear) return 0;
  const tally = new Tally();
  if (isFixed(linear)) {
    tallyAll(tally, linear, EMPTY_FRAME, 0);
    return tally.value();
  }
  return (frame, row) => {
    tallyAll(tally, linear, frame, row);
    return tally.value();
  };
}

/** The slack of a comparison in one frame, with where it comes from. */
export function explainSlack(comparison: BoundComparison, frame: Frame, row: number, tolerance?: number): Slack {
  const slack = slackOf(comparison, tolerance);
  const value = typeof slack === 'number' ? slack : slack(frame, row);
  if (tolerance !== undefined && !isThreshold(comparison) && comparison.sense === 'possible') {
    return { value, parts: 0, from: 'rule' };
  }
  if (value === 0 || !comparison.linear) return NONE;
  const tally = new Tally();
  tallyAll(tally, comparison.linear, frame, row);
  return { value, parts: tally.parts, from: 'rounding' };
}
