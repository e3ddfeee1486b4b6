import { isFiledFor } from '../../../core/model/form';
import type { FormDefinition } from '../../../core/model/form';
import type { Period } from '../../../core/model/period';
import { valueKey } from '../../../adapters/write-return/content';
import type { RowContent } from '../../../adapters/write-return/content';
import { cumulated, slotOf, yearToDate } from './calendar';
import type { Figures } from './form-figures';
import { scienceFigures } from './science-figures';
import type { Member } from './member';

/** A monthly series as the four columns of B204-1 show it; February covers two months and leaves 本月 blank. */
function monthColumns(series: Float64Array, period: Period, decimals: number): Map<string, number> {
  const lastYear = { year: period.year - 1, month: period.month };
  const columns = new Map<string, number>();
  const put = (column: string, value: number): unknown => columns.set(column, value / 10 ** decimals);
  if (period.month !== 2) {
    put('month', series[slotOf(period)]!);
    put('lyMonth', series[slotOf(lastYear)]!);
  }
  put('ytd', cumulated(series, period));
  put('lyYtd', cumulated(series, lastYear));
  return columns;
}

/** B204-1 工业产销总值及主要产品产量. */
export function outputFigures(member: Member, period: Period): Figures {
  const { production, enterprise } = member;
  const rows: [code: string, series: Float64Array, decimals: number][] = [
    ['01', production.output, 0],
    ['02', production.newProducts, 0],
    ['03', production.sales, 0],
    ['04', production.exports, 0],
    ['05', production.power, 2],
    ['06', production.valueAdded, 0],
  ];
  const values = new Map<string, number>();
  for (const [code, series, decimals] of rows) {
    for (const [column, value] of monthColumns(series, period, decimals)) values.set(valueKey(code, column), value);
  }
  const classes = enterprise.profile.classes.map(({ kind }, i): RowContent => {
    const series = production.classes[i]!;
    return { code: kind.code, name: kind.name, unit: '千元', values: monthColumns(series, period, 0) };
  });
  const products = enterprise.profile.products.map(({ kind }, i): RowContent => {
    const series = production.products[i]!;
    return { code: kind.code, name: kind.name, unit: kind.unit, values: monthColumns(series, period, kind.decimals) };
  });
  return {
    values,
    groups: new Map([
      ['classes', classes],
      ['products', products],
    ]),
    texts: new Map(),
  };
}

function staff(member: Member, period: Period): number {
  const months = yearToDate(period);
  return Math.round(cumulated(member.accounts.levels.get('403')!, period) / months.length);
}

/** B203 财务状况: flows from January on, levels at the end of the month, staff as the mean of the months so far. */
export function accountFigures(member: Member, period: Period): Figures {
  const values = new Map<string, number>();
  const years = [
    ['ytd', period],
    ['lyYtd', { year: period.year - 1, month: period.month }],
  ] as const;
  for (const [column, when] of years) {
    for (const [code, series] of member.accounts.flows) values.set(valueKey(code, column), cumulated(series, when));
    for (const [code, series] of member.accounts.levels) values.set(valueKey(code, column), series[slotOf(when)]!);
    values.set(valueKey('403', column), staff(member, when));
  }
  return { values, groups: new Map(), texts: new Map() };
}

const FIGURES: ReadonlyMap<string, (member: Member, period: Period) => Figures> = new Map([
  ['B204-1', outputFigures],
  ['B203', accountFigures],
  ['GX-K', scienceFigures],
]);

/** Whether enterprises of the zone file the form for that month, and the zone simulates it. */
export function hasFigures(form: FormDefinition, period: Period): boolean {
  return FIGURES.has(form.id) && isFiledFor(form, period);
}

/** The figures of a form of the pack. @throws RangeError for a form the zone does not simulate */
export function figuresOf(form: FormDefinition, member: Member, period: Period): Figures {
  const figures = FIGURES.get(form.id);
  if (!figures) throw new RangeError(`the zone has no figures for ${form.id}`);
  return figures(member, period);
}
