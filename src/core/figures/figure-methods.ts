import { growth } from '../indicators/growth';
import { undefinedBecause, PERCENT, POINTS, type Amount, type Indicator } from '../indicators/indicator';
import { level } from '../indicators/level';
import { margin } from '../indicators/margin';
import { monthFromCumulative } from '../indicators/month-from-cumulative';
import { monthGrowth } from '../indicators/month-growth';
import { perHead } from '../indicators/per-head';
import { quantityIn, type Quantity } from '../indicators/quantity-in';
import { rateDifference } from '../indicators/rate-difference';
import { sellThrough } from '../indicators/sell-through';
import { share } from '../indicators/share';
import { shareChange } from '../indicators/share-change';
import { valueAddedRate } from '../indicators/value-added-rate';
import type { FigureIndicator } from '../model/figure-definition';

/** What a method may know beside its terms. */
export interface FigureSurroundings {
  /** 1–12; null where the return says no period */
  readonly month: number | null;
  /** whether the form is filed for January too */
  readonly januaryFiled: boolean;
}

/** How an indicator is computed from the terms of a return. */
export interface FigureMethod {
  /** parts that the terms play, in the order of the formula */
  readonly roles: readonly string[];
  /** the roles in figures and signs, the same in every language; words or values are put in for them */
  readonly formula: string;
  /** @param terms by role, in `roles` */
  compute(terms: ReadonlyMap<string, Quantity>, around: FigureSurroundings): Indicator;
}

type Values = (role: string) => Amount;

/** A method over figures of one unit: all are brought to that of the first. */
function inOneUnit(
  unit: string | null,
  roles: readonly string[],
  formula: string,
  work: (of: Values, around: FigureSurroundings, unit: string) => Indicator,
): FigureMethod {
  return {
    roles,
    formula,
    compute(terms, around) {
      const common = terms.get(roles[0]!)!.unit;
      const values = new Map<string, Amount>();
      for (const role of roles) {
        const value = quantityIn(terms.get(role)!, common);
        if (value === undefined) return undefinedBecause('units-differ', unit ?? common, { operand: role });
        values.set(role, value);
      }
      return work((role) => values.get(role) ?? null, around, common);
    },
  };
}

const GROWTH = '({now} − {then}) ÷ {then} × 100';

/** Every indicator that a pack can ask for. */
export const FIGURE_METHODS: Readonly<Record<FigureIndicator, FigureMethod>> = {
  level: inOneUnit(null, ['now'], '{now}', (of, _, unit) => level({ value: of('now'), unit })),
  growth: inOneUnit(PERCENT, ['now', 'then'], GROWTH, (of) => growth({ now: of('now'), then: of('then') })),
  'month-growth': inOneUnit(PERCENT, ['now', 'then'], GROWTH, (of, { month }) =>
    month === null
      ? undefinedBecause('missing', PERCENT, { operand: 'period' })
      : monthGrowth({ now: of('now'), then: of('then'), month }),
  ),
  'month-from-cumulative': inOneUnit(
    null,
    ['cumulative', 'before'],
    '{cumulative} − {before}',
    (of, { month, januaryFiled }, unit) =>
      month === null
        ? undefinedBecause('missing', unit, { operand: 'period' })
        : monthFromCumulative({ cumulative: of('cumulative'), before: of('before'), month, unit, januaryFiled }),
  ),
  'sell-through': inOneUnit(PERCENT, ['sales', 'output'], '{sales} ÷ {output} × 100', (of) =>
    sellThrough({ sales: [of('sales')], output: [of('output')] }),
  ),
  'sell-through-change': inOneUnit(
    POINTS,
    ['sales', 'output', 'salesThen', 'outputThen'],
    '{sales} ÷ {output} × 100 − {salesThen} ÷ {outputThen} × 100',
    (of) =>
      rateDifference(
        sellThrough({ sales: [of('sales')], output: [of('output')] }),
        sellThrough({ sales: [of('salesThen')], output: [of('outputThen')] }),
      ),
  ),
  share: inOneUnit(PERCENT, ['part', 'total'], '{part} ÷ {total} × 100', (of) =>
    share({ part: of('part'), total: of('total') }),
  ),
  'share-change': inOneUnit(
    POINTS,
    ['part', 'total', 'partThen', 'totalThen'],
    '{part} ÷ {total} × 100 − {partThen} ÷ {totalThen} × 100',
    (of) => shareChange({ part: of('part'), total: of('total') }, { part: of('partThen'), total: of('totalThen') }),
  ),
  'value-added-rate': inOneUnit(PERCENT, ['valueAdded', 'output'], '{valueAdded} ÷ {output} × 100', (of) =>
    valueAddedRate({ valueAdded: of('valueAdded'), output: of('output') }),
  ),
  margin: inOneUnit(PERCENT, ['profit', 'revenue'], '{profit} ÷ {revenue} × 100', (of) =>
    margin({ profit: of('profit'), revenue: of('revenue') }),
  ),
  'per-head': {
    roles: ['amount', 'persons'],
    formula: '{amount} ÷ {persons}',
    compute(terms) {
      const amount = terms.get('amount')!;
      const persons = quantityIn(terms.get('persons')!, '人');
      if (persons === undefined) return undefinedBecause('units-differ', `${amount.unit}/人`, { operand: 'persons' });
      return perHead({ amount, persons });
    },
  },
};
