import fc from 'fast-check';
import { registerFunctions } from '../../../src/hosts/functions/register';
import { wordsFor } from '../../../src/locales/words';
import type { Language } from '../../../src/locales/language';
import { CellError, recordingHost } from './excel-errors';

/** Calls a function by its id as Excel does: ranges as rows, its own record of the call at the end. */
function calling(language: Language): (id: string, ...args: unknown[]) => unknown {
  const { host, calls } = recordingHost();
  return (id, ...args) => {
    registerFunctions(wordsFor(language), host);
    try {
      return calls.get(id)!(...args, { address: 'S!A1' });
    } catch (error) {
      return error;
    }
  };
}

const call = calling('zh-CN');
const callInEnglish = calling('en');
const notAvailable = (message: string): CellError => new CellError('#N/A', message);
const wrong = (message: string): CellError => new CellError('#VALUE!', message);
const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);

describe('GROWTH', () => {
  it('goes cell by cell, unrounded', () => {
    expect(call('GROWTH', column(112.5, 80, 1), column(100, 100, 3), null)).toEqual(column(12.5, -20, (-2 / 3) * 100));
  });

  it('gives a reason beside other cells that have a rate', () => {
    expect(call('GROWTH', column(112.5, 148, 5, '', -30), column(100, -46, 0, 7, -40), null)).toEqual(
      column(
        12.5,
        notAvailable('扭亏为盈；有负数，不计算增长速度，无法计算。'),
        notAvailable('上年同期为0，无法计算。'),
        notAvailable('缺少本期，无法计算。'),
        notAvailable('有负数，不计算增长速度，无法计算。'),
      ),
    );
  });

  it('gives words on request', () => {
    const words = call('GROWTH', column(126.25, 148, -46, -30, 5), column(100, -46, 148, -40, 0), true);
    expect(words).toEqual(column('增长26.3%', '扭亏为盈', '由盈转亏', '减亏25.0%', '—（上年同期为0）'));
    expect(callInEnglish('GROWTH', [[148]], [[-46]], true)).toEqual([['from loss to profit']]);
  });

  it('stays empty where nothing is filled in', () => {
    expect(call('GROWTH', column(110, '', '—'), column(100, null, ''), null)).toEqual(column(10, '', ''));
  });

  it('takes single values, and one base for all', () => {
    expect(call('GROWTH', 110, 100, null)).toEqual([[10]]);
    expect(call('GROWTH', column(110, 120, ''), [[100]], null)).toEqual(column(10, 20, ''));
  });

  it('throws where its one cell has no rate', () => {
    expect(call('GROWTH', [[5]], [[0]], null)).toEqual(notAvailable('上年同期为0，无法计算。'));
    expect(call('GROWTH', [['']], [[5]], null)).toEqual(notAvailable('缺少本期，无法计算。'));
    expect(callInEnglish('GROWTH', [[5]], [[0]], null)).toEqual(
      notAvailable('Cannot be computed: zero: same period last year.'),
    );
  });

  it('tells a text from a number, and where it stands', () => {
    expect(call('GROWTH', [[1, '1,200']], [[2, 3]], null)).toEqual([
      [-50, wrong('本期数第1行第2列是“1,200”，不是数字。请改为数字；没有数据的请留空。')],
    ]);
    expect(call('GROWTH', [[true]], [[3]], null)).toEqual(
      wrong('本期数是“true”，不是数字。请改为数字；没有数据的请留空。'),
    );
  });

  it('refuses ranges of different sizes and a wording that is no truth', () => {
    expect(call('GROWTH', column(1, 2), column(1, 2, 3), null)).toEqual(
      wrong('本期数是2行1列，上年同期数是3行1列。请选大小相同的区域。'),
    );
    expect(call('GROWTH', [[1]], [[1]], 'maybe')).toEqual(wrong('是否用文字是“maybe”。请填TRUE或FALSE。'));
  });
});

describe('SELLTHROUGH', () => {
  it('is a ratio of sums and not a mean of ratios', () => {
    expect(call('SELLTHROUGH', column(50, 190), column(100, 200))).toBe(80);
  });

  it('leaves out pairs that are blank on both sides, and refuses one that is blank on one', () => {
    expect(call('SELLTHROUGH', column(50, '', 190), column(100, '', 200))).toBe(80);
    expect(call('SELLTHROUGH', column(50, ''), column(100, 200))).toEqual(
      notAvailable('销售产值第2行第1列没有数据，而与它对应的有。请补上，或把两边都留空。'),
    );
  });

  it('says why there is none', () => {
    expect(call('SELLTHROUGH', column(5), column(0))).toEqual(notAvailable('总产值为0，无法计算。'));
    expect(call('SELLTHROUGH', column(''), column(''))).toEqual(notAvailable('缺少销售产值，无法计算。'));
    expect(call('SELLTHROUGH', column(5, 6), [[5, 6]])).toBeInstanceOf(CellError);
  });
});

describe('SHARE and COMPLETION', () => {
  it('take one total for all, or one for each', () => {
    expect(call('SHARE', column(21, 63), [[84]])).toEqual(column(25, 75));
    expect(call('SHARE', column(21, 63), column(42, 63))).toEqual(column(50, 100));
    expect(call('COMPLETION', column(82_500, 3500), column(54_000, 5000))).toEqual(column((825 / 540) * 100, 70));
  });

  it('have reasons of their own', () => {
    expect(call('SHARE', [[1]], [[0]])).toEqual(notAvailable('合计为0，无法计算。'));
    expect(call('COMPLETION', [[1]], [['']])).toEqual(notAvailable('缺少年度计划，无法计算。'));
    expect(call('COMPLETION', [[1]], [[-5]])).toEqual(notAvailable('年度计划为负，无法计算。'));
  });
});

describe('CONTRIBUTION', () => {
  it('gives points, and the share in the growth where the total of this period is given', () => {
    expect(call('CONTRIBUTION', column(130, 290), column(100, 300), [[400]], null)).toEqual(column(7.5, -2.5));
    expect(call('CONTRIBUTION', column(130, 290), column(100, 300), [[400]], [[420]])).toEqual(column(150, -50));
  });

  it('has no share in a growth that is none', () => {
    expect(call('CONTRIBUTION', [[130]], [[100]], [[400]], [[390]])).toEqual(
      notAvailable('总计没有增长，不计算贡献率，无法计算。'),
    );
  });

  it('adds up to the growth of the total', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 2, maxLength: 20 }), (pairs) => {
        const [now, then] = [0, 1].map((i) => pairs.reduce((sum, pair) => sum + pair[i]!, 0)) as [number, number];
        const points = call('CONTRIBUTION', column(...pairs.map(([c]) => c)), column(...pairs.map(([, p]) => p)), [
          [then],
        ]);
        const sum = (points as number[][]).reduce((total, [one]) => total + one!, 0);
        expect(sum).toBeCloseTo((call('GROWTH', [[now]], [[then]]) as number[][])[0]![0]!, 6);
      }),
    );
  });
});

describe('CHECKCODE', () => {
  it('tells valid codes of both kinds from others', () => {
    const codes = column(
      'D2143569-X',
      '66496171-X',
      '03804733-0',
      '91350100M000100Y43',
      '66496171-1',
      '123',
      '',
      664961719,
    );
    expect(call('CHECKCODE', codes)).toEqual(column(true, true, true, true, false, false, '', false));
  });
});

describe('ROUNDHALFUP', () => {
  it('rounds half away from zero, on the decimal digits', () => {
    expect(call('ROUNDHALFUP', column(-2.5, 2.5, ''), null)).toEqual(column(-3, 3, ''));
    expect(call('ROUNDHALFUP', [[1.005, 26.25]], 2)).toEqual([[1.01, 26.25]]);
    expect(call('ROUNDHALFUP', [[1250]], -2)).toEqual([[1300]]);
  });

  it('refuses decimals that are none', () => {
    expect(call('ROUNDHALFUP', [[1]], 1.5)).toEqual(wrong('小数位数是“1.5”。请填−15到15之间的整数。'));
    expect(call('ROUNDHALFUP', [[1]], 16)).toBeInstanceOf(CellError);
  });
});

describe('any function', () => {
  it('gives a result or an error with a reason, whatever it is called with', () => {
    const value = fc.oneof(fc.double(), fc.string(), fc.boolean(), fc.constant(null), fc.constant(''), fc.object());
    const argument = fc.oneof(value, fc.array(fc.array(value, { maxLength: 3 }), { maxLength: 3 }));
    const id = fc.constantFrom(
      'GROWTH',
      'SELLTHROUGH',
      'SHARE',
      'CONTRIBUTION',
      'COMPLETION',
      'CHECKCODE',
      'ROUNDHALFUP',
    );
    fc.assert(
      fc.property(id, fc.array(argument, { minLength: 4, maxLength: 4 }), (name, args) => {
        const result = call(name, ...args);
        const cells = Array.isArray(result) ? (result as unknown[]).flat() : [result];
        for (const cell of cells) {
          if (cell instanceof CellError) expect(cell.message).toMatch(/。$/);
          else if (typeof cell === 'number') expect(cell).not.toBeNaN();
          else expect(['string', 'boolean']).toContain(typeof cell);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a card of Excel’s, and reads a value that only wears a format', () => {
    expect(call('GROWTH', [[{ type: 'Entity', toString: 1 }]], [[100]], null)).toEqual(
      wrong('本期数是“…”，不是数字。请改为数字；没有数据的请留空。'),
    );
    expect(call('GROWTH', [[{ type: 'FormattedNumber', basicValue: 110 }]], [[100]], null)).toEqual([[10]]);
  });

  it('refuses more cells than it can go through', () => {
    const wide = new Array<number>(1001).fill(1);
    const args = new Array<number[]>(1000).fill(wide);
    expect(call('SHARE', args, [[1]])).toEqual(wrong('区域有1001000个单元格，超过1000000个。请只选有数据的部分。'));
  });
});
