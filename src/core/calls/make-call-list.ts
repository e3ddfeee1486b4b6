import type { CompiledPack } from '../checking/compiled-pack';
import type { Call, CallList, CallReason, FormPattern } from '../model/call-list';
import type { Filing } from '../model/filing';
import type { Finding } from '../model/finding';
import { RULE_CLASSES } from '../model/rule';
import { selectCalls, type CallRank, type TotalAtStake } from '../ranking/call-selection';
import { filerOf } from '../analysis/members/members';
import { corroborate } from './corroborate';
import { mustBeSettled, rulesById, suspectByFindings, tellsPattern, type RulesById } from './finding-suspicion';
import { formPatterns } from './form-patterns';
import type { SeriesHistory } from './series-history';
import { suspectSeries, type SeriesSuspicion } from './suspect-series';
import {
  grossSlip,
  suspectTotal,
  SUSPICION_DEFAULTS,
  type GrossSlip,
  type SuspicionOptions,
  type TotalSuspicion,
} from './total-suspicion';
import { zoneColumns, type TotalColumns, type ZoneColumns, type ZoneInput } from './zone-columns';

/** One figure of one enterprise, as it goes into a total. */
export interface SettledFigure extends Pick<TotalColumns, 'plan' | 'span'> {
  readonly member: string;
  /** as reported, in the unit of the total */
  readonly value: number;
}

export interface CallInput extends Omit<ZoneInput, 'pack'> {
  readonly pack: CompiledPack;
  /** of the period, by member (`filerKey`) */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** members whose figures are unusual and explained: they stay in the totals and say nothing about their peers */
  readonly explained?: ReadonlySet<string>;
  /** figures that were explained and accepted as they are: they are in doubt no more */
  readonly isSettled?: (figure: SettledFigure) => boolean;
  /** months before the period out of a ledger (`seriesHistory`): what is unlikely in the series of one enterprise */
  readonly series?: SeriesHistory;
  readonly threshold?: number;
  readonly suspicion?: SuspicionOptions;
}

/** One total with everything that is known about each member of it. */
interface Judged {
  readonly own: TotalSuspicion;
  readonly suspicion: Float64Array;
  readonly findings: readonly (Finding | null)[];
  readonly slips: readonly (GrossSlip | null)[];
  readonly series: SeriesSuspicion | undefined;
}

/** A relation that fails on the figure: as good as a second witness. */
const CONFIRMS = 0.9;

/** A deviation of logarithms that no enterprise makes without anything else moving: fourfold, or a quarter. */
const FAR = Math.log(4);

/** Whether a figure is so far off, and so alone, that it is called however small. */
function isFarOff({ suspicion, moved, byTrend, byMonth, byYear }: TotalSuspicion, member: number): boolean {
  if (!(suspicion[member]! >= 1) || moved[member] === 1) return false;
  const known = [byTrend, byMonth, byYear].map(({ log }) => Math.abs(log[member]!)).filter((log) => !Number.isNaN(log));
  return known.length > 1 && known.every((log) => log >= FAR);
}

/** The slip of one figure that leaves no doubt: its size alone, or a tenfold that a relation or everything else denies. */
function slipOf({ total, moved, suspicion }: TotalSuspicion, member: number, byRules: number): GrossSlip | null {
  const alone = suspicion[member]! >= 1 && moved[member] === 0 && total.plan.definition.kind === 'amount';
  return grossSlip(total, member, byRules >= CONFIRMS || alone ? 1 : 2);
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

function judge(
  own: TotalSuspicion,
  zone: ZoneColumns,
  input: CallInput,
  rules: RulesById,
  series: SeriesSuspicion | undefined,
): Judged {
  const findings: (Finding | null)[] = [];
  const slips: (GrossSlip | null)[] = [];
  const suspicion = own.suspicion.map((value, i) => {
    const byRules = suspectByFindings(input.findings.get(zone.members.ids[i]!) ?? [], own.total.plan, rules);
    findings.push(byRules.finding);
    const { plan, span, now } = own.total;
    const settled = input.isSettled?.({ member: zone.members.ids[i]!, plan, span, value: now[i]! }) === true;
    const slip = zone.inScope[i] === 1 && !settled ? slipOf(own, i, byRules.suspicion) : null;
    slips.push(slip);
    if (zone.inScope[i] !== 1 || settled) return 0;
    return slip ? 1 : Math.max(value, byRules.suspicion, series?.suspicion[i] ?? 0);
  });
  return { own, suspicion, findings, slips, series };
}

/** What says most about the figure: a slip, a relation, its series, or its ratios among the peers. */
function kindOf({ own, suspicion, findings, slips, series }: Judged, member: number): CallReason['kind'] {
  const [amount, slip] = [suspicion[member]!, slips[member] ?? null];
  if (slip) return slip.kind;
  if (amount <= own.suspicion[member]!) return 'unlikely';
  if (amount <= (series?.suspicion[member] ?? 0)) return 'series';
  return findings[member] ? 'finding' : 'unlikely';
}

function reasonOf(judged: Judged, member: number): CallReason | null {
  const { own, suspicion, findings } = judged;
  const amount = suspicion[member]!;
  const value = own.total.now[member]!;
  if (amount === 0 || Number.isNaN(value)) return null;
  const finding = findings[member]!;
  return {
    kind: kindOf(judged, member),
    total: own.total.plan.definition.id,
    span: own.total.span,
    value,
    unit: own.total.plan.unit,
    expected: known(own.expected[member]!),
    lastYear: known(own.total.lastYear[member]!),
    before: known(own.total.before[member]!),
    scores: {
      year: known(own.byYear.score[member]!),
      month: known(own.byMonth.score[member]!),
      trend: known(own.byTrend.score[member]!),
    },
    suspicion: amount,
    finding,
  };
}

const isOf = ({ total, span }: CallReason, id: string | null): boolean => `${total} ${span}` === id;

/** Filings of the period, the month before and last year, by member. */
function filingsByMember({ filings }: CallInput, { members }: ZoneColumns): ReadonlyMap<number, readonly Filing[]> {
  const byMember = new Map<number, Filing[]>();
  for (const filing of filings) {
    const filer = filerOf(filing);
    const at = filer === null ? -1 : members.placeOf(filer);
    const own = byMember.get(at) ?? [];
    byMember.set(at, own);
    own.push(filing);
  }
  return byMember;
}

const heavier = (a: Finding, b: Finding): number => RULE_CLASSES.indexOf(a.class) - RULE_CLASSES.indexOf(b.class);

const stakeId = ({ total }: TotalSuspicion): string => `${total.plan.definition.id} ${total.span}`;

/** What stands at stake in a total; a gross slip counts with what it would be without it. */
function stakeOf({ own, suspicion, slips }: Judged, inScope: Uint8Array): TotalAtStake {
  const expected = own.expected.map((value, i) => (inScope[i] === 1 ? (slips[i]?.meant ?? value) : NaN));
  return { id: stakeId(own), reported: own.total.now, expected, suspicion };
}

/**
 * Whom to phone first: how likely each figure is wrong (relations that fail, slips, distance from its own past and its
 * peers, less what electricity, staff and the other form confirm) × what it does to each published total. Calling those on
 * the list leaves at most the threshold of each total unresolved. What cannot be right is on it however small.
 * Everything here is for the office: expected values and peers never go to an enterprise (domain.md §1).
 * @source methods.md §6
 */
export function makeCallList(input: CallInput): CallList {
  const { pack, period, explained, threshold = 0.01, suspicion: options = SUSPICION_DEFAULTS } = input;
  const zone = zoneColumns(input);
  const rules = rulesById(pack);
  const { ids, names, entries } = zone.members;
  const leftOut = (member: number): boolean => zone.inScope[member] !== 1 || explained?.has(ids[member]!) === true;
  const own = zone.totals.map((total) => suspectTotal(total, zone.peers, leftOut, options));
  const doubts = corroborate(own, options);
  const inScope = (member: number): boolean => zone.inScope[member] === 1;
  const series = input.series && suspectSeries(doubts, ids, input.series, period, inScope, options);
  const judged = doubts.map((one) => judge(one, zone, input, rules, series?.get(one)));
  const findingsOf = (member: number): readonly Finding[] =>
    [...(input.findings.get(ids[member]!) ?? [])].sort(heavier);
  const byMember = filingsByMember(input, zone);
  const patterns = new Map<number, readonly FormPattern[]>();
  const patternsOf = (member: number): readonly FormPattern[] => {
    const told = (form: string): boolean => findingsOf(member).some((finding) => tellsPattern(finding, rules, form));
    const found =
      patterns.get(member) ?? formPatterns(byMember.get(member) ?? [], period).filter(({ form }) => !told(form));
    patterns.set(member, found);
    return found;
  };
  const must = (member: number): boolean =>
    findingsOf(member).some((finding) => mustBeSettled(finding, rules)) ||
    judged.some((one) => one.suspicion[member]! > 0 && (one.slips[member] ?? isFarOff(one.own, member))) ||
    (zone.inScope[member] === 1 && patternsOf(member).length > 0);
  const stakes = judged.map((one) => stakeOf(one, zone.inScope));
  const { ranked, calls, unresolved } = selectCalls(stakes, { threshold, must });
  const callOf = ({ member, score, total }: CallRank): Call => ({
    member: ids[member]!,
    name: entries[member]?.name ?? names[member] ?? '',
    contact: entries[member]?.contact ?? null,
    telephone: entries[member]?.telephone ?? null,
    score,
    total: total?.split(' ')[0] ?? null,
    must: must(member),
    reasons: judged
      .flatMap((one) => reasonOf(one, member) ?? [])
      .sort((a, b) => b.suspicion - a.suspicion || Number(isOf(b, total)) - Number(isOf(a, total))),
    patterns: patternsOf(member),
    findings: findingsOf(member),
  });
  const filed = ids.filter((_, i) => zone.totals.some(({ now }) => !Number.isNaN(now[i]!))).length;
  return {
    period,
    threshold,
    filed,
    calls: ranked.slice(0, calls).map(callOf),
    rest: ranked
      .slice(calls)
      .map(callOf)
      .filter(({ reasons, findings, patterns: found }) => reasons.length + findings.length + found.length > 0),
    unresolved: unresolved.map(({ id, share }) => {
      const [total, span] = id.split(' ') as [string, 'ytd' | 'month'];
      return { total, span, share };
    }),
  };
}
