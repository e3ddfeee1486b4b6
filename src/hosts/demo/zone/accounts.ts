import { monthIndex } from '../../../core/model/period';
import { FIRST_MONTH, MONTHS, periodOf } from './calendar';
import type { Enterprise } from './enterprise';
import type { Production } from './production';
import type { Random } from './random';

/** B203 month by month, 千元 (人 for 403), whole numbers; by item code. */
export interface Accounts {
  /** what the month added */
  readonly flows: ReadonlyMap<string, Float64Array>;
  /** level at the end of the month; 403: persons employed in the month */
  readonly levels: ReadonlyMap<string, Float64Array>;
}

const FLOWS = [
  '211',
  '301',
  '3011',
  '307',
  '309',
  '312',
  '313',
  '317',
  '320',
  '321',
  '322',
  '323',
  '325',
  '326',
  '327',
  '328',
  '401',
  '402',
];
const LEVELS = ['201', '202', '205', '206', '209', '210', '213', '217', '218', '403'];

/** Habits of the bookkeeping, constant for an enterprise. */
interface Habits {
  readonly mainShare: number;
  readonly otherRevenue: number;
  readonly marginShift: number;
  readonly subsidy: number;
  readonly incomeTax: number;
  readonly investment: number;
  readonly receivableMonths: number;
  readonly materialMonths: number;
  readonly cashMonths: number;
  readonly fixedAssetMonths: number;
  readonly otherAssets: number;
  readonly leverage: number;
  readonly pay: number;
}

function habitsOf(random: Random, enterprise: Enterprise): Habits {
  return {
    mainShare: random.between(0.97, 1),
    otherRevenue: random.between(0.004, 0.025),
    marginShift: random.between(-0.04, 0.03),
    subsidy: random.between(0.001, 0.012),
    incomeTax: enterprise.highTech ? 0.15 : 0.25,
    investment: random.next() < 0.2 ? random.between(0.001, 0.006) : 0,
    receivableMonths: random.between(1.2, 3),
    materialMonths: random.between(0.6, 1.4),
    cashMonths: random.between(1.5, 4),
    fixedAssetMonths: random.between(6, 16),
    otherAssets: random.between(0.08, 0.22),
    leverage: random.between(0.3, 0.68),
    pay: enterprise.cluster.pay * random.between(0.85, 1.2),
  };
}

/** Mean of the last four months: what balance-sheet levels and staff follow. */
function activity(series: Float64Array, slot: number): number {
  const from = Math.max(0, slot - 3);
  let sum = 0;
  for (let i = from; i <= slot; i++) sum += series[i]!;
  return sum / (slot - from + 1);
}

/** What is changed in a year's books, so that the zone comes to its own levels. */
export interface AccountFactors {
  /** on 3011 主营业务收入 */
  readonly revenue: number;
  /** taken off the share of cost in revenue */
  readonly margin: number;
  /** on 402 应交增值税 */
  readonly valueAddedTax: number;
}

export const BOOKS_AS_DRAWN: AccountFactors = { revenue: 1, margin: 0, valueAddedTax: 1 };

/** Keeps the books so that every identity of B203 holds exactly in whole 千元 (domain.md §3, F1–F15). */
export function keepAccounts(
  random: Random,
  enterprise: Enterprise,
  production: Production,
  factorsOf: (year: number) => AccountFactors = () => BOOKS_AS_DRAWN,
): Accounts {
  const habits = habitsOf(random.child('habits'), enterprise);
  const margins = enterprise.cluster.margins;
  const series = (codes: readonly string[]): Map<string, Float64Array> =>
    new Map(codes.map((code) => [code, new Float64Array(MONTHS)]));
  const flows = series(FLOWS);
  const levels = series(LEVELS);
  const draw = random.child('months');
  const usual = production.sales.reduce((a, b) => a + b, 0) / MONTHS || 40;
  let fixed = Math.round(usual * habits.fixedAssetMonths);
  let depreciated = Math.round(fixed * draw.between(0.15, 0.4));
  const opening = Math.max(0, monthIndex(enterprise.firstMonth) - monthIndex(FIRST_MONTH));
  for (let slot = opening; slot < MONTHS; slot++) {
    const near = (value: number, spread = 0.01): number => Math.round(value * draw.factor(spread));
    const flow = (code: string, value: number): number => (flows.get(code)![slot] = value);
    const level = (code: string, value: number): number => (levels.get(code)![slot] = value);
    const sales = production.sales[slot]!;
    const factors = factorsOf(periodOf(slot).year);
    const main = flow('3011', near(sales * habits.mainShare * factors.revenue, 0.004));
    const revenue = flow('301', main + near(sales * habits.otherRevenue));
    const cost = flow('307', near(revenue * (margins.cost - habits.marginShift - factors.margin), 0.006));
    const tax = flow('309', near(revenue * margins.tax));
    const selling = flow('312', near(revenue * margins.selling));
    const administration = flow('313', near(revenue * margins.administration) + (sales === 0 ? near(usual * 0.03) : 0));
    const finance = flow('317', near(revenue * margins.finance));
    const impairment = flow('320', periodOf(slot).month % 3 === 0 ? near(revenue * 0.002) : 0);
    const fair = flow('321', 0);
    const investment = flow('322', near(revenue * habits.investment));
    const operating = flow(
      '323',
      revenue - cost - tax - selling - administration - finance - impairment + fair + investment,
    );
    const gains = flow('325', near(revenue * habits.subsidy));
    const losses = flow('326', near(revenue * 0.001));
    const profit = flow('327', operating + gains - losses);
    flow('328', Math.round(profit * habits.incomeTax));
    flow('402', near(revenue * margins.valueAddedTax * factors.valueAddedTax));
    const depreciation = flow('211', Math.round(fixed * 0.0065));
    fixed += near(fixed * 0.003);
    depreciated += depreciation;
    const output = activity(production.output, slot);
    const turnover = activity(production.sales, slot);
    const staff = level('403', Math.max(8, near(output / enterprise.cluster.outputPerPerson, 0.004)));
    flow('401', near(staff * habits.pay));
    level('209', fixed);
    level('210', depreciated);
    const goods = level('206', production.finishedGoods[slot]!);
    const inventory = level('205', goods + near(turnover * habits.materialMonths));
    const receivable = level('202', near(turnover * habits.receivableMonths));
    const current = level('201', inventory + receivable + near(Math.max(turnover, usual * 0.2) * habits.cashMonths));
    const assets = level('213', current + fixed - depreciated + near((current + fixed) * habits.otherAssets, 0.004));
    const debts = level('217', near(assets * habits.leverage, 0.008));
    level('218', assets - debts);
  }
  return { flows, levels };
}
