import type { Period } from '../../../core/model/period';
import type { AccountFactors } from './accounts';
import { BOOKS_AS_DRAWN } from './accounts';
import { totalOf } from './calendar';
import { stockAndSales } from './production';
import type { ProductionFactors } from './production';
import type { YearLevel, ZoneLevels } from './targets';
import type { BookedMember } from './member';

/** A member before its books are kept. */
type Produced = Pick<BookedMember, 'enterprise' | 'production'>;

const STEPS = 30;
const MOST_STOCK = 6;

function yearBefore({ year, month }: Period): Period {
  return { year: year - 1, month };
}

/** The factor on stocks by which sales come to that share of output; more stock, fewer sales of what grows. By halving. */
function stockFactor(members: readonly Produced[], sellThrough: number, period: Period): number {
  const output = totalOf(
    members.map(({ production }) => production.output),
    period,
  );
  const ratio = (factor: number): number => {
    const sales = members.map(
      ({ enterprise, production }) => stockAndSales(production.output, enterprise.profile.stockMonths * factor).sales,
    );
    return totalOf(sales, period) / output;
  };
  let low = 0;
  let high = MOST_STOCK;
  for (let i = 0; i < STEPS; i++) {
    const middle = (low + high) / 2;
    if (ratio(middle) > sellThrough) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** @param members produced as drawn */
export function productionFactors(members: readonly Produced[], levels: ZoneLevels, period: Period): ProductionFactors {
  const valueAdded = totalOf(
    members.map(({ production }) => production.valueAdded),
    period,
  );
  return { stock: stockFactor(members, levels.sellThrough, period), valueAdded: levels.valueAdded / valueAdded };
}

export type FactorsByYear = (year: number) => AccountFactors;

/** The books of this year and of last year are adjusted apart; years before go with last year. */
function byYear(period: Period, of: (when: Period, isNow: boolean) => AccountFactors): FactorsByYear {
  const now = of(period, true);
  const then = of(yearBefore(period), false);
  return (year) => (year >= period.year ? now : then);
}

function aim({ level, growth }: YearLevel, isNow: boolean): number {
  return isNow ? level : level / (1 + growth);
}

function flow(members: readonly BookedMember[], code: string, when: Period): number {
  return totalOf(
    members.map(({ accounts }) => accounts.flows.get(code)!),
    when,
  );
}

/** First step: revenue, which everything else in the books follows. @param members with books as drawn */
export function revenueFactors(members: readonly BookedMember[], levels: ZoneLevels, period: Period): FactorsByYear {
  return byYear(period, (when, isNow) => ({
    ...BOOKS_AS_DRAWN,
    revenue: aim(levels.mainRevenue, isNow) / flow(members, '3011', when),
  }));
}

/** Second step: profit by the share of cost, tax by 402. @param members with books kept by `before` */
export function bookFactors(
  members: readonly BookedMember[],
  before: FactorsByYear,
  levels: ZoneLevels,
  period: Period,
): FactorsByYear {
  return byYear(period, (when, isNow) => {
    const lacking = aim(levels.profit, isNow) - flow(members, '327', when);
    const vat = aim(levels.industryTax, isNow) - flow(members, '309', when);
    return {
      revenue: before(when.year).revenue,
      margin: lacking / flow(members, '301', when),
      valueAddedTax: vat / flow(members, '402', when),
    };
  });
}
