import type { MeasurePair } from '../columns/group-figures';
import type { SpanColumns } from './span-columns';

/** Two measures of the same members: who lacks one of them is in neither. */
export interface RatioColumns {
  readonly upper: SpanColumns;
  readonly lower: SpanColumns;
  /** positions of the members that have only one of the two now */
  readonly apart: readonly number[];
}

function both(values: Float64Array, others: Float64Array): Float64Array {
  return values.map((value, i) => (Number.isNaN(others[i]!) ? NaN : value));
}

function masked(columns: SpanColumns, other: MeasurePair): SpanColumns {
  return { ...columns, now: both(columns.now, other.now), then: both(columns.then, other.then) };
}

/** @param filed whether the two are filed by the same members; a book of the zone beside enterprises is left as it is */
export function ratioColumns(upper: SpanColumns, lower: SpanColumns, filed: boolean): RatioColumns {
  if (!filed) return { upper, lower, apart: [] };
  const apart: number[] = [];
  for (let i = 0; i < upper.now.length; i++) {
    if (Number.isNaN(upper.now[i]!) !== Number.isNaN(lower.now[i]!)) apart.push(i);
  }
  return { upper: masked(upper, lower), lower: masked(lower, upper), apart };
}
