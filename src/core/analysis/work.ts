import { layoutPack } from '../checking/layout';
import type { AnalysisRequest, ColumnSource, ColumnSpan } from '../model/analysis';
import type { AnalysisDefinition, AnalysisDimension, RatioDefinition } from '../model/analysis-definition';
import type { Pack } from '../model/pack';
import { addMonths, formatPeriod, type Period } from '../model/period';
import { groupFigures, type GroupFigures } from './columns/group-figures';
import type { Groups } from './columns/groups';
import { planMeasures, type MeasurePlan } from './measures/measure-plan';
import { ratioColumns, type RatioColumns } from './measures/ratio-columns';
import { MeasureReader, type SpanColumns } from './measures/span-columns';
import { groupingOf, highTechGroup, type Grouping } from './members/dimensions';
import { counts, isDue } from './members/in-scope';
import type { Members } from './members/members';

/** Members in groups, with the groups of last year where they may be others. */
export interface GroupPair {
  readonly now: Groups;
  readonly then: Groups;
}

/** Everything the tables of one analysis are computed from; what was read or added up once is kept. */
export class Work {
  readonly plans: ReadonlyMap<string, MeasurePlan>;
  private readonly reader: MeasureReader;
  private readonly spans = new Map<string, SpanColumns>();
  private readonly ratios = new Map<string, RatioColumns>();
  private readonly scopes = new Map<string, Uint8Array>();
  private readonly groupings = new Map<string, Grouping>();
  private readonly figures = new Map<GroupPair, Map<SpanColumns, GroupFigures>>();
  private readonly zones = new Map<string, GroupPair>();

  constructor(
    readonly pack: Pack,
    readonly definition: AnalysisDefinition,
    readonly request: AnalysisRequest,
    readonly members: Members,
    readonly source: ColumnSource,
  ) {
    this.plans = planMeasures(definition, layoutPack(pack));
    this.reader = new MeasureReader(source);
  }

  get lead(): MeasurePlan {
    return this.plans.get(this.definition.lead)!;
  }

  get digits(): 2 | 3 | 4 {
    return this.request.industryDigits ?? 2;
  }

  columns(plan: MeasurePlan, span: ColumnSpan, period: Period = this.request.period): SpanColumns {
    const key = `${plan.definition.id} ${span} ${formatPeriod(period)}`;
    return kept(this.spans, key, () => this.reader.columns(plan, span, period));
  }

  /** Whether there is anything to grow from: a column of the form for it, or what was filed last year. */
  isBased(plan: MeasurePlan, span: ColumnSpan): boolean {
    const own = span === 'month' ? plan.terms.lyMonth : plan.terms.lyYtd;
    return own !== undefined || this.columns(plan, span).then.some((value) => !Number.isNaN(value));
  }

  /** The two measures of a ratio, over the members that have both. */
  ratio(ratio: RatioDefinition, span: ColumnSpan, period: Period = this.request.period): RatioColumns {
    return kept(this.ratios, `${ratio.id} ${span} ${formatPeriod(period)}`, () => {
      const [upper, lower] = ratio.over.map((id) => this.plans.get(id)!);
      const filed = upper!.ofZone === lower!.ofZone;
      return ratioColumns(this.columns(upper!, span, period), this.columns(lower!, span, period), filed);
    });
  }

  /** The plan of the year that the form itself has, of every member. */
  ownPlan(plan: MeasurePlan): Float64Array | null {
    return this.reader.term(plan, 'plan', this.request.period);
  }

  /** By member: 1 = what it files for the period counts. Without a register everybody counts. */
  inScope(period: Period = this.request.period, rule: typeof counts = counts): Uint8Array {
    const key = `${formatPeriod(period)} ${rule === counts ? 'counts' : 'due'}`;
    return kept(this.scopes, key, () => {
      const { ids, entries, entriesThen, zone, registered } = this.members;
      return Uint8Array.from(ids, (_, i) => {
        if (i === zone) return 0;
        if (!registered) return 1;
        const entry = (period.year < this.request.period.year ? entriesThen[i] : entries[i]) ?? null;
        return entry !== null && rule(entry, period) ? 1 : 0;
      });
    });
  }

  due(): Uint8Array {
    return this.inScope(this.request.period, isDue);
  }

  grouping(by: readonly AnalysisDimension[]): Grouping {
    return kept(this.groupings, by.join(' '), () =>
      groupingOf(this.members, this.inScope(), by, this.request, {
        period: this.request.period,
        sizes: this.definition.sizes,
        industryDigits: this.digits,
      }),
    );
  }

  /** One group: all that a measure is added up over in a period. */
  whole(plan: MeasurePlan, period: Period = this.request.period): GroupPair {
    const { ofZone, definition } = plan;
    const kind = ofZone ? 'zone' : definition.highTech === true ? 'highTech' : 'all';
    return kept(this.zones, `${kind} ${formatPeriod(period)}`, () => {
      const { ids, zone } = this.members;
      if (ofZone) return alike({ of: Int32Array.from(ids, (_, i) => (i === zone ? 0 : -1)), count: 1 });
      if (definition.highTech === true) return this.highTech(this.request.highTechSet, period);
      const scope = this.inScope(period);
      return alike({ of: Int32Array.from(scope, (one) => (one === 1 ? 0 : -1)), count: 1 });
    });
  }

  /** The high-tech enterprises: one set in both years, or those certified in each. */
  highTech(set: 'valid' | 'frozen', period: Period = this.request.period): GroupPair {
    const now = highTechGroup(this.members, this.inScope(period), period, false);
    if (set === 'frozen') return alike(now);
    return { now, then: highTechGroup(this.members, this.inScope(period), addMonths(period, -12), true) };
  }

  sums(columns: SpanColumns, groups: GroupPair): GroupFigures {
    const known = kept(this.figures, groups, () => new Map<SpanColumns, GroupFigures>());
    // medians are shown of the lead measure alone
    const medians = columns === this.columns(this.lead, this.request.basis);
    return kept(known, columns, () => groupFigures([columns], groups.now, { then: groups.then, medians })[0]!);
  }
}

function alike(now: Groups): GroupPair {
  return { now, then: now };
}

function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
