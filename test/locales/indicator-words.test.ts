import { FIGURE_METHODS } from '../../src/core/figures/figure-methods';
import { growth } from '../../src/core/indicators/growth';
import type { Indicator } from '../../src/core/indicators/indicator';
import { level } from '../../src/core/indicators/level';
import { monthGrowth } from '../../src/core/indicators/month-growth';
import { rateDifference } from '../../src/core/indicators/rate-difference';
import { share } from '../../src/core/indicators/share';
import { comparisonWords, formulaWords, indicatorValue } from '../../src/locales/indicator-words';
import { wordsFor } from '../../src/locales/words';

const zh = wordsFor('zh-CN');
const en = wordsFor('en');
const profit = { decimals: 1, kind: 'result' } as const;
const output = { decimals: 1, kind: 'amount' } as const;

describe('a comparison in words', () => {
  it.each([
    [126.25, 100, '增长26.3%', 'up 26.3%'],
    [80, 100, '下降20.0%', 'down 20.0%'],
    [100.04, 100, '持平', 'unchanged'],
    [148, -46, '扭亏为盈', 'from loss to profit'],
    [-46, 148, '由盈转亏', 'from profit to loss'],
    [-30, -40, '减亏25.0%', 'loss down 25.0%'],
    [-50, -40, '增亏25.0%', 'loss up 25.0%'],
    [0, -40, '扭亏', 'loss ended'],
    [-40, -40, '持平', 'unchanged'],
    [5, 0, '—（上年同期为0）', '— (zero: same period last year)'],
    [0, 0, '—（上年同期为0）', '— (zero: same period last year)'],
    [null, 5, '—（缺少本期）', '— (missing: this period)'],
  ])('%p after %p is %s', (now, then, chinese, english) => {
    expect(comparisonWords(growth({ now, then }), profit, zh)).toBe(chinese);
    expect(comparisonWords(growth({ now, then }), profit, en)).toBe(english);
  });

  it('calls nothing a loss that is no result', () => {
    expect(comparisonWords(growth({ now: -5, then: 3 }), output, zh)).toBe('由正转负');
    expect(comparisonWords(growth({ now: -30, then: -40 }), output, en)).toBe('less negative by 25.0%');
  });

  it('says 倍 on request, from 100 % on, and never of a fall', () => {
    const style = { ...output, asTimes: true };
    expect(comparisonWords(growth({ now: 257, then: 100 }), output, zh)).toBe('增长157.0%');
    expect(comparisonWords(growth({ now: 257, then: 100 }), style, zh)).toBe('增长1.6倍');
    expect(comparisonWords(growth({ now: 199, then: 100 }), style, zh)).toBe('增长99.0%');
    expect(comparisonWords(growth({ now: 0, then: 100 }), style, zh)).toBe('下降100.0%');
  });

  it('speaks of points where two rates differ', () => {
    const of = (part: number): Indicator => share({ part, total: 100 });
    expect(comparisonWords(rateDifference(of(30), of(29.6)), output, zh)).toBe('提高0.4个百分点');
    expect(comparisonWords(rateDifference(of(29), of(30)), output, en)).toBe('down 1.0 percentage points');
    expect(comparisonWords(rateDifference(of(30), of(30)), output, zh)).toBe('持平');
  });

  it('gives the reason of the season', () => {
    expect(comparisonWords(monthGrowth({ now: 2, then: 1, month: 2 }), output, zh)).toBe(
      '—（受春节影响，1月、2月不单独计算，看1—2月）',
    );
  });
});

describe('an indicator on its own', () => {
  it('is written with its unit, or as a dash', () => {
    expect(indicatorValue(level({ value: 8430000, unit: '千元' }), 0, zh)).toBe('8,430,000 千元');
    expect(indicatorValue(growth({ now: 1, then: 0 }), 1, zh)).toBe('—');
  });

  it('has a formula in words, or with the values', () => {
    const { formula } = FIGURE_METHODS.growth;
    expect(formulaWords(formula, zh)).toBe('(本期 − 上年同期) ÷ 上年同期 × 100');
    const values = new Map([
      ['now', '1,200'],
      ['then', '1,000'],
    ]);
    expect(formulaWords(formula, zh, values)).toBe('(1,200 − 1,000) ÷ 1,000 × 100');
  });

  it('has a name for every part of every formula, in both languages', () => {
    const formulas = Object.values(FIGURE_METHODS).map(({ formula }) => formula);
    for (const words of [zh, en]) {
      for (const formula of formulas) expect(formulaWords(formula, words)).not.toMatch(/[{}]/);
      const roles = Object.values(FIGURE_METHODS).flatMap(({ roles }) => roles);
      expect(roles.filter((role) => !(role in words.indicators.roles))).toEqual([]);
    }
  });

  it('has a formula that uses exactly the terms it is given', () => {
    for (const { formula, roles } of Object.values(FIGURE_METHODS)) {
      expect(new Set([...formula.matchAll(/\{(\w+)\}/g)].map(([, role]) => role))).toEqual(new Set(roles));
    }
  });
});
