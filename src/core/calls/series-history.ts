import { MeasureReader } from '../analysis/measures/span-columns';
import { planMeasures, type MeasurePlan } from '../analysis/measures/measure-plan';
import type { CompiledPack } from '../checking/compiled-pack';
import { layoutPack } from '../checking/layout';
import type { ColumnSource } from '../model/analysis';
import type { LedgerColumns } from '../model/ledger';
import { addMonths, samePeriod, type Period } from '../model/period';
import { isTotal } from './zone-columns';

/** The months of one total before the one looked at. */
export interface TotalSeries {
  /** by member (`filerKey`): oldest first, a value a month, January and February one (春节); NaN = not filed */
  readonly values: ReadonlyMap<string, Float64Array>;
  /** what each value is of, oldest first */
  readonly periods: readonly Period[];
}

/** By id of the total. */
export type SeriesHistory = ReadonlyMap<string, TotalSeries>;

/** Years looked back on: more than two are needed to take a season out. */
const YEARS = 4;
/** February stands for January too, which is not filed. */
const FIRST = 2;
/** Cumulatives before are needed for the first difference. */
const FIRST_DIFFERENCE = 3;

function totalsOf(pack: CompiledPack): readonly MeasurePlan[] {
  return pack.analysis ? [...planMeasures(pack.analysis, layoutPack(pack)).values()].filter(isTotal) : [];
}

/** The months before a period that a series is made of, oldest first, without Januaries. */
export function seriesPeriods(period: Period, years = YEARS): readonly Period[] {
  const all = Array.from({ length: 12 * years }, (_, i) => addMonths(period, i - 12 * years));
  return all.filter(({ month }) => month >= FIRST);
}

/** The measures of a ledger (`B2041.r01.month`) that series of the totals of a pack are made of. */
export function seriesMeasures(pack: CompiledPack): readonly string[] {
  const terms = totalsOf(pack).flatMap(({ terms: { ytd, month } }) => [ytd, month]);
  return [
    ...new Set(terms.flatMap((term) => term?.places.filter(({ item }) => item !== null).map(({ name }) => name) ?? [])),
  ];
}

function sourceOf({ measures, periods, members, values }: LedgerColumns): ColumnSource {
  const at = new Map(measures.map((name, i) => [name, i]));
  const months = (period: Period): number => periods.findIndex((one) => samePeriod(one, period));
  return {
    members,
    column: (name, period) => values[at.get(name) ?? -1]?.[months(period)] ?? null,
    filed: () => null,
  };
}

/** One month of a total: as filed, the first two months as one, a difference of cumulatives, or a level. */
function monthOf(reader: MeasureReader, plan: MeasurePlan, period: Period): Float64Array | null {
  if (plan.isLevel || period.month <= FIRST) return reader.term(plan, 'ytd', period);
  if (plan.terms.month) return reader.term(plan, 'month', period);
  const [now, before] = [reader.term(plan, 'ytd', period), reader.term(plan, 'ytd', addMonths(period, -1))];
  return now && before && period.month >= FIRST_DIFFERENCE ? now.map((value, i) => value - before[i]!) : null;
}

/**
 * Series of every total and enterprise out of what a ledger keeps:
 * `seriesHistory(await ledger.columns(seriesMeasures(pack), seriesPeriods(period)), pack, period)`.
 * @param period the month looked at; months from it on are left out
 */
export function seriesHistory(columns: LedgerColumns, pack: CompiledPack, period: Period): SeriesHistory {
  const reader = new MeasureReader(sourceOf(columns));
  const earlier = seriesPeriods(period).filter((one) => columns.periods.some((there) => samePeriod(there, one)));
  const history = new Map<string, TotalSeries>();
  for (const plan of totalsOf(pack)) {
    const months = earlier.map((one) => monthOf(reader, plan, one));
    const first = months.findIndex((month) => month !== null);
    if (first < 0) continue;
    const known = months.slice(first);
    const values = columns.members.map(
      (member, i) => [member, Float64Array.from(known, (month) => month?.[i] ?? NaN)] as const,
    );
    history.set(plan.definition.id, { values: new Map(values), periods: earlier.slice(first) });
  }
  return history;
}
