import { yalpsSolver } from '../../../src/adapters/solver/yalps-solver';
import { causesOfReturn } from '../../../src/core/causes/causes-of-return';
import type { RuleSet } from '../../../src/core/checking/rule-set';
import type { ReturnCause } from '../../../src/core/model/cause';
import { haikouRules } from '../checking/haikou';
import { Works, type Figures } from '../checking/works';

let rules: RuleSet;
beforeAll(async () => {
  rules = await haikouRules();
});

function causes(change: (works: Works) => void): readonly ReturnCause[] {
  const works = new Works(rules.pack);
  change(works);
  return causesOfReturn(rules, works.input(), { small: yalpsSolver });
}

const put = (figures: Figures, key: string, change: (value: number) => number): void => {
  figures.set(key, change(figures.get(key)!));
};

const told = (list: readonly ReturnCause[]): unknown =>
  list.map(({ rules: ids, sets }) => [ids, sets.map((set) => set.map(({ name, low, high }) => [name, low, high]))]);

describe('which cells of a return are wrong', () => {
  it('is not asked of one that holds', () => {
    expect(causes(() => undefined)).toEqual([]);
  });

  it('is shown with all ties where any of several cells would do', () => {
    const profit = causes(({ finance }) => {
      put(finance, '327.ytd', (value) => value + 5000);
    });
    expect(told(profit)).toEqual([
      [
        ['F3'],
        [
          [['B203.r327.ytd', 10070, 10074]],
          [['B203.r323.ytd', 14836, 14840]],
          [['B203.r325.ytd', 5331, 5335]],
          [['B203.r326.ytd', -4903, -4899]],
        ],
      ],
    ]);
  });

  it('says what a cell could be by everything else it stands in', () => {
    const sales = causes(({ output }) => {
      put(output, '03.month', (value) => Math.round(value / 10));
    });
    expect(told(sales)).toEqual([[['P5a'], [[['B2041.r03.month', 1469, 81592]], [['B2041.r04.month', 0, 966]]]]]);
  });

  it('is the one cell that the other relations leave open: the classes hold output where it is', () => {
    const output = causes((works) => {
      put(works.output, '01.month', (value) => Math.round(value / 10));
    });
    expect(told(output)).toEqual([[['P5b'], [[['B2041.r02.month', 0, 999]]]]]);
  });

  it('is settled apart in parts that share no figure', () => {
    const both = causes(({ output, finance }) => {
      put(output, '04.ytd', (value) => value * 100);
      put(finance, '218.ytd', (value) => value + 900);
    });
    expect(told(both)).toMatchObject([
      [
        ['F1'],
        [[['B203.r213.ytd', 94155, 94157]], [['B203.r217.ytd', 40185, 40187]], [['B203.r218.ytd', 52169, 52171]]],
      ],
      [['P5a'], [[['B2041.r03.ytd', 1240100, null]], [['B2041.r04.ytd', 1469, 81592]]]],
    ]);
  });
});
