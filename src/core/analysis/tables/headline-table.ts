import { rateDifference } from '../../indicators/rate-difference';
import { twoYearAverageGrowth } from '../../indicators/two-year-average-growth';
import { PERCENT, POINTS, undefinedBecause, type Indicator } from '../../indicators/indicator';
import type { AnalysisCell, AnalysisColumn, AnalysisIndicator, ColumnSpan } from '../../model/analysis';
import { monthsPerPeriod } from '../../model/form';
import { addMonths, type Period } from '../../model/period';
import type { MeasurePlan } from '../measures/measure-plan';
import type { Work } from '../work';
import { columnOf, rowOf, type DraftRow, type DraftTable } from './draft';
import { measureCell, spanGrowth } from './measure-cell';
import { cellOf, sumsAt, type Sums } from './sums';

/** Columns by what they show and over which months; null = the months of the analysis. */
const COLUMNS: readonly (readonly [AnalysisIndicator, ColumnSpan | null])[] = [
  ['level', null],
  ['base', null],
  ['increase', null],
  ['growth', null],
  ['growth-change', null],
  ['two-year-average-growth', null],
  ['level', 'month'],
  ['growth', 'month'],
  ['level', 'month-from-cumulative'],
  ['growth', 'month-from-cumulative'],
];

const AMOUNTS: readonly AnalysisIndicator[] = ['level', 'base', 'increase'];

/** What a measure comes to in the whole zone, in any month. */
export function wholeSums(work: Work, plan: MeasurePlan, span: ColumnSpan, period: Period): Sums {
  const figures = work.sums(work.columns(plan, span, period), work.whole(plan, period));
  return sumsAt(figures, 0, plan.unit, plan.ofZone);
}

/** Growth of a measure in the whole zone in any month, as `growth`. */
export function wholeGrowth(work: Work, plan: MeasurePlan, span: ColumnSpan, period: Period): Indicator {
  return spanGrowth(wholeSums(work, plan, span, period), span, period.month);
}

/** The growth less that of a month ago (of a quarterly form a quarter ago): faster or slower. */
function growthChange(work: Work, plan: MeasurePlan, span: ColumnSpan): AnalysisCell {
  const { period } = work.request;
  // the first rate of a year has none before it in the year
  const before = addMonths(period, -monthsPerPeriod(plan.form));
  const first = before.year !== period.year || plan.form.skippedMonths.includes(before.month);
  const now = wholeGrowth(work, plan, span, period);
  const result = first
    ? undefinedBecause('missing', POINTS, { operand: 'before' })
    : rateDifference(now, wholeGrowth(work, plan, span, before));
  return cellOf(result, wholeSums(work, plan, span, period).compared);
}

/** Growth this year and last, each as filed in its year. */
export function twoYearGrowth(work: Work, plan: MeasurePlan, span: ColumnSpan, period: Period): AnalysisCell {
  const [first, second] = [
    wholeGrowth(work, plan, span, addMonths(period, -12)),
    wholeGrowth(work, plan, span, period),
  ];
  const { compared } = wholeSums(work, plan, span, period);
  for (const [rate, operand] of [
    [second, 'second'],
    [first, 'first'],
  ] as const) {
    if (rate.state === 'undefined') return cellOf(undefinedBecause(rate.why, PERCENT, { operand }), compared);
  }
  const rates = [first, second].map((rate) => (rate.state === 'value' ? rate.value : null));
  const terms = [
    { role: 'first', value: rates[0]!, unit: PERCENT },
    { role: 'second', value: rates[1]!, unit: PERCENT },
  ];
  return cellOf(twoYearAverageGrowth({ first: rates[0]!, second: rates[1]! }), compared, terms);
}

/** Whether a measure has a column at all; null is printed as nothing. */
function has(work: Work, plan: MeasurePlan, indicator: AnalysisIndicator, span: ColumnSpan): boolean {
  const { terms, isLevel, definition } = plan;
  if (span !== work.request.basis) {
    if (terms.month === undefined || isLevel) return false;
    if (span === 'month-from-cumulative' && definition.countAbove !== undefined) return false;
  }
  return indicator === 'level' || work.isBased(plan, span);
}

function rowFor(work: Work, plan: MeasurePlan, columns: readonly AnalysisColumn[]): DraftRow {
  const { period } = work.request;
  const { definition, ofZone } = plan;
  const cells = columns.map(({ indicator, span }) => {
    if (!has(work, plan, indicator, span)) return null;
    if (indicator === 'growth-change') return growthChange(work, plan, span);
    if (indicator === 'two-year-average-growth') return twoYearGrowth(work, plan, span, period);
    const sums = wholeSums(work, plan, span, period);
    return measureCell(indicator, { plan, sums, total: sums, span, month: period.month });
  });
  const ofWhich = definition.highTech === true;
  return rowOf({
    id: definition.id,
    subject: 'measure',
    labels: [definition.id],
    role: ofWhich ? 'of-which' : 'part',
    indent: ofWhich ? 1 : 0,
    enterprises: ofZone ? 0 : wholeSums(work, plan, work.request.basis, period).valued,
    unit: definition.unit,
    decimals: definition.decimals,
    cells,
    members: ofZone ? null : { ...work.whole(plan), group: 0 },
  });
}

/** 主要指标: every measure of the pack that was filed for the period, a row each. */
export function headlineTable(work: Work): DraftTable {
  const { basis } = work.request;
  const columns = COLUMNS.filter(([, span]) => span === null || basis === 'ytd').map(([indicator, span]) => {
    const printed = AMOUNTS.includes(indicator)
      ? null
      : { unit: indicator === 'growth-change' ? POINTS : PERCENT, decimals: 1 };
    return columnOf(null, indicator, span ?? basis, basis, printed);
  });
  const plans = [...work.plans.values()].filter((plan) => work.columns(plan, basis).isFiled);
  const rows = plans.map((plan) => rowFor(work, plan, columns));
  // a column that no row has a value in is of months that are not known
  const used = columns.map((_, i) => i < 4 || rows.some(({ cells }) => cells[i]?.result.state === 'value'));
  const keep = <T>(list: readonly T[]): T[] => list.filter((_, i) => used[i]);
  return {
    ...{ id: 'headline', kind: 'headline', measure: null, by: [], columns: keep(columns) },
    rows: rows.map((row) => ({ ...row, cells: keep(row.cells) })),
  };
}
