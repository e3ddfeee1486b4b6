import { contribution } from '../../../src/core/indicators/contribution';
import { contributionShare } from '../../../src/core/indicators/contribution-share';
import { growth } from '../../../src/core/indicators/growth';
import type { Indicator } from '../../../src/core/indicators/indicator';
import { monthFromCumulative } from '../../../src/core/indicators/month-from-cumulative';
import { planCompletion } from '../../../src/core/indicators/plan-completion';
import { sellThrough } from '../../../src/core/indicators/sell-through';
import { share } from '../../../src/core/indicators/share';
import { twoYearAverageGrowth } from '../../../src/core/indicators/two-year-average-growth';
import { valueAddedRate } from '../../../src/core/indicators/value-added-rate';
import { roundHalfUp } from '../../../src/core/rounding/round-half-up';

/** Published figures that have to come out again: methods.md §10, domain.md §5. */
const printed = (indicator: Indicator, decimals: number): number =>
  indicator.state === 'value' ? roundHalfUp(indicator.value, decimals) : NaN;

/** Haikou 2017, 1–2月, 亿元: the bases follow from the printed growth. */
const total = { now: 68.3, then: 68.3 / 1.044 };
const medicine = { now: 21.8, then: 21.8 / 1.322 };
const food = { now: 18.1, then: 18.1 / 1.159 };

describe('published figures', () => {
  it('Haikou 2017: medicine drew 8.1 points of the growth, food 3.8', () => {
    expect(printed(contribution({ ...medicine, totalThen: total.then }), 3)).toBe(8.116);
    expect(printed(contribution({ ...food, totalThen: total.then }), 3)).toBe(3.796);
  });

  it('Haikou 2017: medicine made 184.5 % of the growth, which may exceed 100 %', () => {
    expect(printed(contributionShare({ ...medicine, totalNow: total.now, totalThen: total.then }), 1)).toBe(184.5);
  });

  it('Haikou 2017: the printed sell-through lies within what the printed values allow', () => {
    const low = printed(sellThrough({ sales: [20.25], output: [21.85] }), 1);
    const high = printed(sellThrough({ sales: [20.35], output: [21.75] }), 1);
    expect([low, high]).toEqual([92.7, 93.6]);
    expect(printed(sellThrough({ sales: [20.3], output: [21.8] }), 1)).toBe(93.1);
  });

  it('2021: +72.1 % over two years is 31.2 % a year', () => {
    expect(printed(twoYearAverageGrowth({ first: 0, second: 72.1 }), 1)).toBe(31.2);
  });

  it('2021: a profit of 148 after a loss of 46 has words and no rate', () => {
    expect(growth({ now: 148, then: -46 })).toMatchObject({
      state: 'undefined',
      sign: 'loss-to-profit',
      percent: null,
    });
  });

  it('the zone 2013: taxes grew by 34 % and met 115 % of the plan', () => {
    expect(printed(growth({ now: 82983, then: 82983 - 21121 }), 0)).toBe(34);
    const taxes = { value: 82983, unit: '万元' };
    expect(printed(planCompletion({ cumulative: taxes, plan: { value: 72000, unit: '万元' } }), 0)).toBe(115);
    expect(printed(growth({ now: 40307, then: 40307 - 20580 }), 2)).toBe(104.32);
  });

  it('the zone 2013: 8.25 亿元 of a plan of 5.4 is 153 %, not the printed 152', () => {
    const done = { value: 82_500, unit: '万元' };
    expect(printed(planCompletion({ cumulative: done, plan: { value: 5.4, unit: '亿元' } }), 0)).toBe(153);
  });

  it('the zone 2013: one cluster has 58 % of the output; the value-added rate would be 34.4 %', () => {
    expect(printed(share({ part: 48.6, total: 84.3 }), 0)).toBe(58);
    expect(printed(valueAddedRate({ valueAdded: 29, output: 84.3 }), 1)).toBe(34.4);
  });

  it('January is its own month where it is filed, and nothing of it is made up where it is not', () => {
    const one = { cumulative: 70, before: null, unit: '万元' };
    expect(printed(monthFromCumulative({ ...one, month: 1 }), 0)).toBe(70);
    expect(monthFromCumulative({ ...one, month: 9 })).toMatchObject({ why: 'missing', operand: 'before' });
    expect(printed(monthFromCumulative({ ...one, before: 30, month: 2, januaryFiled: true }), 0)).toBe(40);
  });
});
