import { layoutPack } from '../checking/layout';
import type { AnalysisDefinition } from '../model/analysis-definition';
import type { Filing } from '../model/filing';
import type { Pack } from '../model/pack';
import { addMonths, type Period } from '../model/period';
import type { RegisterEntry } from '../model/register';
import { planMeasures, type MeasurePlan } from '../analysis/measures/measure-plan';
import { MeasureReader } from '../analysis/measures/span-columns';
import { counts } from '../analysis/members/in-scope';
import { filerOf, membersOf, type Members } from '../analysis/members/members';
import { FilingColumns } from '../analysis/source/filing-columns';
import { groupsOf, type PeerGroups } from '../ranking/peer-groups';

/** One published total, by member: what it is made of now and what that can be compared with. NaN = missing. */
export interface TotalColumns {
  readonly plan: MeasurePlan;
  /** January to the month, or the month alone */
  readonly span: 'ytd' | 'month';
  readonly now: Float64Array;
  /** the same months of last year, as filed last year; where nothing was, the form's own 上年同期 */
  readonly lastYear: Float64Array;
  /** of the month before: its cumulative, its month, its level */
  readonly before: Float64Array;
  /** growth of the year so far as it was filed a month ago: the cumulative over its 上年同期 */
  readonly growthBefore: Float64Array;
}

/** The zone of a period as columns: members, their peers, and every total that enterprises' figures are added up to. */
export interface ZoneColumns {
  readonly members: Members;
  /** by member: 1 = what it files counts */
  readonly inScope: Uint8Array;
  /** by industry (two digits of GB/T 4754) */
  readonly peers: PeerGroups;
  readonly totals: readonly TotalColumns[];
}

export interface ZoneInput {
  /** of the period, the month before and the same month of last year, in any order */
  readonly filings: readonly Filing[];
  readonly entries: readonly RegisterEntry[];
  readonly pack: Pack & { readonly analysis?: AnalysisDefinition | undefined };
  readonly period: Period;
}

/** Digits of GB/T 4754 that peers share. */
const DIVISION = 2;

function industryOf(entry: RegisterEntry | null): string | null {
  const digits = /\d+/.exec(entry?.industry ?? '')?.[0].slice(0, DIVISION) ?? '';
  return digits.length === DIVISION ? digits : null;
}

const either = (first: Float64Array | null, second: Float64Array | null, empty: Float64Array): Float64Array => {
  if (!first || !second) return first ?? second ?? empty;
  return first.map((value, i) => (Number.isNaN(value) ? second[i]! : value));
};

/** Whether a measure is a total of its own: not one of a part of the enterprises, nor a count, nor a department's book. */
export function isTotal({ ofZone, definition, terms }: MeasurePlan): boolean {
  return !ofZone && definition.highTech !== true && definition.countAbove === undefined && terms.ytd !== undefined;
}

/**
 * Lays the returns of a zone out by total and member.
 * @returns no totals for a pack without an analysis
 */
export function zoneColumns({ filings, entries, pack, period }: ZoneInput): ZoneColumns {
  const filers = filings.map(filerOf).filter((filer) => filer !== null);
  const members = membersOf(entries, entries, [...new Map(filers.map((one) => [one.id, one])).values()]);
  const layout = layoutPack(pack);
  const placeOf = (filing: Filing): number => {
    const filer = filerOf(filing);
    return filer === null ? -1 : members.placeOf(filer);
  };
  const reader = new MeasureReader(new FilingColumns(filings, members.ids, placeOf, layout));
  const plans = pack.analysis ? [...planMeasures(pack.analysis, layout).values()].filter(isTotal) : [];
  const empty = new Float64Array(members.ids.length).fill(NaN);
  const totalOf = (plan: MeasurePlan, span: TotalColumns['span']): TotalColumns[] => {
    const now = reader.term(plan, span, period);
    if (!now?.some((value) => !Number.isNaN(value))) return [];
    const filed = reader.term(plan, span, addMonths(period, -12));
    const lastYear = either(filed, reader.term(plan, span === 'ytd' ? 'lyYtd' : 'lyMonth', period), empty);
    const isNewYear = span === 'ytd' && period.month === 1 && !plan.isLevel;
    const before = isNewYear ? null : reader.term(plan, span, addMonths(period, -1));
    const [soFar, base] = (['ytd', 'lyYtd'] as const).map((name) => reader.term(plan, name, addMonths(period, -1)));
    const growthBefore = soFar && base && period.month > 1 ? soFar.map((value, i) => value / base[i]!) : empty;
    return [{ plan, span, now, lastYear, before: before ?? empty, growthBefore }];
  };
  const totals = plans.flatMap((plan) => [...totalOf(plan, 'ytd'), ...totalOf(plan, 'month')]);
  const { ids, registered, zone } = members;
  const inScope = Uint8Array.from(ids, (_, i) => {
    if (i === zone) return 0;
    const entry = members.entries[i] ?? null;
    return !registered || (entry !== null && counts(entry, period)) ? 1 : 0;
  });
  return { members, inScope, peers: groupsOf(members.entries.map(industryOf)), totals };
}
