import type { ColumnSource, ColumnSpan, RowChoice } from '../../model/analysis';
import { addMonths, type Period } from '../../model/period';
import { unitOf } from '../../model/unit';
import type { MeasurePair } from '../columns/group-figures';
import type { MeasurePlan, PlannedTerm, TermName } from './measure-plan';

/** A measure of every member over some months, in the measure's unit; NaN = missing. */
export interface SpanColumns extends MeasurePair {
  /** 上年同期 as filed this year */
  readonly own: Float64Array;
  /** the same as filed last year */
  readonly published: Float64Array;
  /** whether any of the forms was filed for the period */
  readonly isFiled: boolean;
}

/** Values of a term brought to the unit of its first place; several places are added up, and one missing makes it missing. */
function termColumn(
  source: ColumnSource,
  { places, unit }: PlannedTerm,
  period: Period,
  rows: RowChoice | undefined,
): Float64Array | null {
  let sum: Float64Array | null = null;
  for (const place of places) {
    const column = source.column(place.name, period, rows);
    if (column === null) return null;
    const [from, to] = [unitOf(place.unit).factor, unitOf(unit).factor];
    const own = from === to ? column : column.map((v) => (from > to ? v * (from / to) : v / (to / from)));
    if (sum === null) sum = own;
    else {
      const before: Float64Array = sum;
      sum = before.map((value, i) => value + own[i]!);
    }
  }
  return sum;
}

/** Columns of measures out of a source. */
export class MeasureReader {
  private readonly empty: Float64Array;

  constructor(private readonly source: ColumnSource) {
    this.empty = new Float64Array(source.members.length).fill(NaN);
  }

  /** A term of a measure; null where it has none, or nobody filed it for the period. */
  term(plan: MeasurePlan, name: TermName, period: Period): Float64Array | null {
    const term = plan.terms[name];
    const column = term ? termColumn(this.source, term, period, plan.rows) : null;
    const limit = plan.definition.countAbove;
    // rows of a group are counted where they are read
    if (column === null || limit === undefined || plan.rows !== undefined) return column;
    return column.map((value) => (Number.isNaN(value) ? NaN : value > limit ? 1 : 0));
  }

  /** A difference of two cumulatives; the first months of a year are the cumulative itself. */
  private since(plan: MeasurePlan, name: TermName, period: Period, months: number): Float64Array | null {
    const column = this.term(plan, name, period);
    if (column === null || period.month <= months) return column;
    const before = this.term(plan, name, addMonths(period, -months));
    return before && column.map((value, i) => value - before[i]!);
  }

  private own(plan: MeasurePlan, span: ColumnSpan, period: Period, then: boolean): Float64Array | null {
    const cumulative: TermName = then ? 'lyYtd' : 'ytd';
    if (span === 'ytd' || plan.isLevel) return this.term(plan, cumulative, period);
    if (span === 'month') return this.term(plan, then ? 'lyMonth' : 'month', period);
    if (span === 'month-from-cumulative') return this.since(plan, cumulative, period, 1);
    if (period.month % 3 !== 0) return null;
    const ofForm: TermName = then ? 'lyQuarter' : 'quarter';
    if (plan.terms.quarter && (plan.terms[ofForm] || !then)) return this.term(plan, ofForm, period);
    return this.since(plan, cumulative, period, 3);
  }

  /** A measure over a span that ends with a month, beside its bases. */
  columns(plan: MeasurePlan, span: ColumnSpan, period: Period): SpanColumns {
    const now = this.own(plan, span, period, false);
    const own = this.own(plan, span, period, true);
    const published = this.own(plan, span, addMonths(period, -12), false);
    // the form's own 上年同期 first, and where it is blank what was filed last year
    const then = own && published ? own.map((v, i) => (Number.isNaN(v) ? published[i]! : v)) : (own ?? published);
    return {
      now: now ?? this.empty,
      own: own ?? this.empty,
      published: published ?? this.empty,
      then: then ?? this.empty,
      isFiled: now !== null,
    };
  }
}
