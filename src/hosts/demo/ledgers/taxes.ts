import type { Period } from '../../../core/model/period';
import { valueKey } from '../../../adapters/write-return/content';
import { apportion } from '../zone/apportion';
import { FIRST_MONTH, LAST_MONTH, MONTHS, cumulated, slotOf } from '../zone/calendar';
import type { Figures } from '../zone/form-figures';
import type { Random } from '../zone/random';
import { TAX_LEDGER } from './published';

/** A month's receipts relative to the mean: returns are made up in January, April, July and October. */
const SEASON = [1.5, 0.7, 0.85, 1.15, 0.9, 1, 1.2, 0.85, 0.9, 1.15, 0.8, 1];
const NOISE = 0.06;

/** Receipts of each office by item code, 万元, a slot a month. */
export type Taxes = ReadonlyMap<string, Float64Array>;

/** Whole 万元 a month; January to the month of the report comes to the printed amount in both years. */
export function simulateTaxes(random: Random): Taxes {
  const { until, offices } = TAX_LEDGER;
  const series = offices.map(({ code, amount, more }): [string, Float64Array] => {
    const draw = random.child(code);
    const months = new Float64Array(MONTHS);
    for (let year = FIRST_MONTH.year; year <= LAST_MONTH.year; year++) {
      // the year before last is given a modest step below last year
      const total = year === until.year ? amount : (amount - more) * 0.94 ** (until.year - 1 - year);
      const parts = apportion(
        Math.round(total),
        SEASON.slice(0, until.month).map((weight) => weight * draw.factor(NOISE)),
      );
      const usual = total / until.month;
      SEASON.forEach((weight, i) => {
        months[slotOf({ year, month: i + 1 })] = parts[i] ?? Math.round(usual * weight);
      });
    }
    return [code, months];
  });
  return new Map(series);
}

/** GX-T: 国税, 地税 and 合计, with the plan of the year. */
export function taxFigures(taxes: Taxes, period: Period): Figures {
  const values = new Map<string, number>();
  const totals = new Map<string, number>();
  const put = (code: string, column: string, value: number): void => {
    values.set(valueKey(code, column), value);
    totals.set(column, (totals.get(column) ?? 0) + value);
  };
  for (const { code, plans } of TAX_LEDGER.offices) {
    const series = taxes.get(code)!;
    put(code, 'month', series[slotOf(period)]!);
    put(code, 'ytd', cumulated(series, period));
    put(code, 'lyYtd', cumulated(series, { year: period.year - 1, month: period.month }));
    put(code, 'plan', plans[period.year === TAX_LEDGER.until.year ? 'thisYear' : 'lastYear']);
  }
  for (const [column, value] of totals) values.set(valueKey('03', column), value);
  return { values, groups: new Map(), texts: new Map() };
}
