import { orderStatistic } from '../../detectors/order-statistic';
import { columnScale } from './column-scale';
import { groupOrder, type GroupOrder, type Groups } from './groups';
import { ExactSum } from './exact-sum';

/** One measure of all members, now and in the same period of last year, in one unit; NaN = missing. */
export interface MeasurePair {
  readonly now: Float64Array;
  readonly then: Float64Array;
}

/** What one measure comes to in each group; every array is by group. */
export interface GroupFigures {
  /** sum of those with a value now */
  readonly now: Float64Array;
  /** sum of the bases of those with a value now: growth compares one set of members */
  readonly then: Float64Array;
  /** with a value now; with a base behind `then`; with both, by the group now; of those with c > p */
  readonly valued: Int32Array;
  readonly based: Int32Array;
  readonly compared: Int32Array;
  readonly growing: Int32Array;
  /** median of the members' own growth, percent; NaN where nobody has one */
  readonly medianGrowth: Float64Array;
  /** largest size of a value, and the sum of the sizes: who dominates */
  readonly largest: Float64Array;
  readonly sizes: Float64Array;
}

/** How sums are made. */
export interface GroupOptions {
  /** the group of each member last year, where it may be another: bases are added up by it */
  readonly then?: Groups;
  /** default true */
  readonly medians?: boolean;
}

function exactSums(column: Float64Array, only: Float64Array, order: GroupOrder, sums: Float64Array): void {
  for (let g = 0; g < sums.length; g++) {
    const sum = new ExactSum();
    for (let at = order.offsets[g]!; at < order.offsets[g + 1]!; at++) {
      const member = order.members[at]!;
      const value = column[member]!;
      if (value === value && only[member] === only[member]) sum.add(value);
    }
    sums[g] = sum.value;
  }
}

/** Sums by group of the values of those that have one in `only`; the same in whatever order the members come. */
function sumsOf(column: Float64Array, only: Float64Array, groups: Groups, order: () => GroupOrder): Float64Array {
  const { of, count } = groups;
  const sums = new Float64Array(count);
  const scale = columnScale(column);
  if (scale === 0) {
    exactSums(column, only, order(), sums);
    return sums;
  }
  for (let i = 0; i < of.length; i++) {
    const group = of[i]!;
    const value = column[i]!;
    if (group < 0 || value !== value || only[i] !== only[i]) continue;
    sums[group]! += scale === 1 ? value : Math.round(value * scale);
  }
  if (scale !== 1) for (let g = 0; g < count; g++) sums[g]! /= scale;
  return sums;
}

function medians({ now, then }: MeasurePair, order: GroupOrder, scratch: Float64Array, out: Float64Array): void {
  for (let g = 0; g < out.length; g++) {
    let size = 0;
    for (let at = order.offsets[g]!; at < order.offsets[g + 1]!; at++) {
      const member = order.members[at]!;
      const [c, p] = [now[member]!, then[member]!];
      if (c >= 0 && p > 0) scratch[size++] = ((c - p) / p) * 100;
    }
    if (size === 0) out[g] = NaN;
    else {
      const upper = orderStatistic(scratch, size, size >> 1);
      out[g] = size % 2 === 1 ? upper : (upper + orderStatistic(scratch, size, (size >> 1) - 1)) / 2;
    }
  }
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/**
 * Sums, counts and medians of many measures by group, over columns: the same for 84 enterprises as for 100 000.
 * @param columns of equal length, a place a member
 * @returns by measure, in their order
 */
export function groupFigures(
  columns: readonly MeasurePair[],
  groups: Groups,
  { then: groupsThen = groups, medians: withMedians = true }: GroupOptions = {},
): readonly GroupFigures[] {
  const order = lazily(() => groupOrder(groups));
  const orderThen = groupsThen === groups ? order : lazily(() => groupOrder(groupsThen));
  const { of, count } = groups;
  const scratch = new Float64Array(withMedians ? of.length : 0);
  return columns.map((pair) => {
    const { now, then } = pair;
    const [valued, based] = [new Int32Array(count), new Int32Array(groupsThen.count)];
    const [compared, growing] = [new Int32Array(count), new Int32Array(count)];
    const [largest, sizes] = [new Float64Array(count), new Float64Array(count)];
    for (let i = 0; i < of.length; i++) {
      const value = now[i]!;
      if (value !== value) continue;
      const base = then[i]!;
      if (base === base && groupsThen.of[i]! >= 0) based[groupsThen.of[i]!]!++;
      const group = of[i]!;
      if (group < 0) continue;
      valued[group]!++;
      const size = Math.abs(value);
      sizes[group]! += size;
      if (size > largest[group]!) largest[group] = size;
      if (base !== base) continue;
      compared[group]!++;
      if (value > base) growing[group]!++;
    }
    const medianGrowth = new Float64Array(count).fill(NaN);
    if (withMedians) medians(pair, order(), scratch, medianGrowth);
    return {
      now: sumsOf(now, now, groups, order),
      then: sumsOf(then, now, groupsThen, orderThen),
      ...{ valued, based, compared, growing, medianGrowth, largest, sizes },
    };
  });
}
