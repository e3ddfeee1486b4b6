import type { ExpectedRange } from '../model/finding';
import type { FailedComparison, LinearTerm } from './compiled-rule';

/**
 * The values of one cell that would make a failed comparison hold, everything else as reported:
 * in the unit of that cell, ends included, rounded inwards to the decimals the form asks for.
 * null on a side that is open; both open when nothing can be said (not linear, or `!=`).
 */
export function expectedRange(comparison: FailedComparison, term: LinearTerm): ExpectedRange {
  const unit = term.ref.target.unit ?? '';
  const open = { low: null, high: null, unit };
  const { linear, operator, slack } = comparison;
  if (!linear || operator === '!=' || term.coefficient === 0) return open;
  const atLeast = operator === '>' || operator === '>=' || operator === '==';
  const atMost = operator === '<' || operator === '<=' || operator === '==';
  const strict = (operator === '<' || operator === '>') && slack === 0;

  // left − right = rest + coefficient · x must lie in [−slack, slack], or on one side of it
  const rest = restOf(comparison, term);
  const bounds = [(-slack - rest) / term.coefficient, (slack - rest) / term.coefficient] as const;
  const rising = term.coefficient > 0;
  const hasLow = rising ? atLeast : atMost;
  const hasHigh = rising ? atMost : atLeast;
  const low = rising ? bounds[0] : bounds[1];
  const high = rising ? bounds[1] : bounds[0];
  const { decimals } = term.ref.target;
  const snapped = {
    low: hasLow ? snap(low, decimals, 1, strict) : null,
    high: hasHigh ? snap(high, decimals, -1, strict) : null,
    unit,
  };
  const empty = snapped.low !== null && snapped.high !== null && snapped.low > snapped.high;
  return empty ? { low, high, unit } : snapped;
}

function restOf({ linear }: FailedComparison, term: LinearTerm): number {
  let rest = linear?.constant ?? 0;
  for (const other of linear?.terms ?? []) {
    if (other !== term && !Number.isNaN(other.value)) rest += other.coefficient * other.value;
  }
  return rest;
}

/** The next reportable value at or inside a bound; `inwards` 1 is up, -1 down; a strict bound itself is outside. */
function snap(bound: number, decimals: number | null, inwards: 1 | -1, strict: boolean): number {
  if (decimals === null) return bound;
  const unit = 10 ** decimals;
  const steps = bound * unit;
  const nearest = Math.round(steps);
  const onStep = Math.abs(steps - nearest) < 1e-6;
  if (onStep) return (nearest + (strict ? inwards : 0)) / unit + 0;
  return (inwards === 1 ? Math.ceil(steps) : Math.floor(steps)) / unit + 0;
}
