import type { AnalysisDefinition, AnalysisDimension } from '../../model/analysis-definition';
import type { AnalysisRequest } from '../../model/analysis';
import { addMonths, type Period } from '../../model/period';
import type { RegisterEntry } from '../../model/register';
import type { Groups } from '../columns/groups';
import { isHighTech } from './in-scope';
import type { Members } from './members';
import { SIZE_CLASSES, sizeClass } from './size-class';

/** A value of a dimension; null = the register does not say. */
export type DimensionValue = string | null;

/** Values in an order of their own; those of the other dimensions are ordered by what they come to. */
export const DIMENSION_ORDER: Readonly<Partial<Record<AnalysisDimension, readonly string[]>>> = {
  highTech: ['yes', 'no'],
  size: SIZE_CLASSES,
  aboveScale: ['yes', 'no'],
  status: ['producing', 'stopped', 'closed', 'preparing'],
};

export interface DimensionOptions {
  readonly period: Period;
  readonly sizes: AnalysisDefinition['sizes'];
  readonly industryDigits: 2 | 3 | 4;
}

const yesNo = (value: boolean | null): DimensionValue => (value === null ? null : value ? 'yes' : 'no');

function valueOf(entry: RegisterEntry | null, by: AnalysisDimension, options: DimensionOptions): DimensionValue {
  if (entry === null) return null;
  switch (by) {
    case 'cluster':
      return entry.cluster;
    case 'subPark':
      return entry.subPark;
    case 'status':
      return entry.status;
    case 'aboveScale':
      return yesNo(entry.aboveScale);
    case 'size':
      return sizeClass(entry.annualRevenue, options.sizes);
    case 'highTech':
      return yesNo(isHighTech(entry, options.period));
    case 'industry': {
      // 2720, C2720: the section's letter is no part of the division
      const digits = /\d+/.exec(entry.industry ?? '')?.[0].slice(0, options.industryDigits) ?? '';
      return digits.length === options.industryDigits ? digits : null;
    }
  }
}

/** Members grouped by one or more dimensions. */
export interface Grouping {
  readonly by: readonly AnalysisDimension[];
  readonly now: Groups;
  /** another than `now` only where the high-tech set of each year is compared */
  readonly then: Groups;
  /** by group: a value of each dimension */
  readonly labels: readonly (readonly DimensionValue[])[];
}

/**
 * Groups the members that count. The register of this period says the groups of both years, except the high-tech set
 * where the request asks for the certificates valid in each year.
 * @param inScope by member
 */
export function groupingOf(
  members: Members,
  inScope: Uint8Array,
  by: readonly AnalysisDimension[],
  { period, highTechSet }: Pick<AnalysisRequest, 'period' | 'highTechSet'>,
  options: DimensionOptions,
): Grouping {
  const labels: DimensionValue[][] = [];
  const places = new Map<string, number>();
  const placeOf = (values: DimensionValue[]): number => {
    const key = JSON.stringify(values);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, labels.length);
    return labels.push(values) - 1;
  };
  const lastYear = { ...options, period: addMonths(period, -12) };
  const valuesAt = (i: number, then: boolean): DimensionValue[] =>
    by.map((dimension) =>
      then && dimension === 'highTech'
        ? valueOf(members.entriesThen[i]!, dimension, lastYear)
        : valueOf(members.entries[i]!, dimension, options),
    );
  const codes = (then: boolean): Int32Array =>
    Int32Array.from(members.ids, (_, i) => (inScope[i] === 1 ? placeOf(valuesAt(i, then)) : -1));
  const now = codes(false);
  const changes = highTechSet === 'valid' && by.includes('highTech');
  const then = changes ? codes(true) : now;
  const nowGroups = { of: now, count: labels.length };
  return { by, now: nowGroups, then: changes ? { of: then, count: labels.length } : nowGroups, labels };
}

/** The high-tech enterprises as one group, of the certificates valid in a period. */
export function highTechGroup(members: Members, inScope: Uint8Array, period: Period, then: boolean): Groups {
  const entries = then ? members.entriesThen : members.entries;
  const of = Int32Array.from(members.ids, (_, i) => {
    const entry = entries[i] ?? null;
    return inScope[i] === 1 && entry !== null && isHighTech(entry, period) ? 0 : -1;
  });
  return { of, count: 1 };
}
