import { PERCENT } from '../../indicators/indicator';
import type { AnalysisColumn } from '../../model/analysis';
import { addMonths, formatPeriod, type Period } from '../../model/period';
import type { Work } from '../work';
import { columnOf, rowOf, type DraftTable } from './draft';
import { printedAs } from './group-table';
import { twoYearGrowth, wholeSums } from './headline-table';
import { measureCell } from './measure-cell';
import { ratioCell, ratioUnit } from './ratio-cell';

/** This month and the twelve before it. */
export const TREND_MONTHS = 13;

/** Months of the trend, oldest first, without those for which the form is not filed (免报). */
export function trendMonths(work: Work): readonly Period[] {
  const { period } = work.request;
  return Array.from({ length: TREND_MONTHS }, (_, i) => addMonths(period, i + 1 - TREND_MONTHS)).filter(
    ({ month }) => !work.lead.form.skippedMonths.includes(month),
  );
}

/** The lead measure and the first rate of the groups, month by month; a month without returns has dashes. */
export function trendTable(work: Work): DraftTable {
  const { lead, definition } = work;
  const ratio = definition.ratios.find(
    ({ id, over }) => id === definition.groupRatios[0] && over.includes(definition.lead),
  );
  const of = (indicator: AnalysisColumn['indicator'], span: AnalysisColumn['span']): AnalysisColumn =>
    columnOf(definition.lead, indicator, span, 'ytd', printedAs(lead, indicator));
  const columns = [
    ...[of('level', 'ytd'), of('growth', 'ytd'), of('two-year-average-growth', 'ytd')],
    ...(lead.terms.month ? [of('level', 'month'), of('growth', 'month')] : []),
    ...(ratio
      ? [columnOf(ratio.id, 'rate', 'ytd', 'ytd', { unit: ratioUnit(ratio) || PERCENT, decimals: ratio.decimals })]
      : []),
  ];
  const rows = trendMonths(work).map((period) => {
    const whole = { ...work.whole(lead, period), group: 0 };
    const sums = wholeSums(work, lead, 'ytd', period);
    return rowOf({
      ...{ id: formatPeriod(period), subject: 'period', labels: [formatPeriod(period)], enterprises: sums.valued },
      members: whole,
      cells: columns.map(({ indicator, span, of: id }) => {
        if (ratio && id === ratio.id) return ratioCell(work, ratio, whole, span, 'rate', period);
        if (indicator === 'two-year-average-growth') return twoYearGrowth(work, lead, span, period);
        const own = wholeSums(work, lead, span, period);
        return measureCell(indicator, { plan: lead, sums: own, total: own, span, month: period.month });
      }),
    });
  });
  return { id: 'trend', kind: 'trend', measure: definition.lead, by: [], columns, rows };
}
