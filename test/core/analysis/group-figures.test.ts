import fc from 'fast-check';
import { columnScale } from '../../../src/core/analysis/columns/column-scale';
import { ExactSum } from '../../../src/core/analysis/columns/exact-sum';
import { groupFigures } from '../../../src/core/analysis/columns/group-figures';

const column = (...values: number[]): Float64Array => Float64Array.from(values);
const groups = (...of: number[]) => ({ of: Int32Array.from(of), count: Math.max(...of) + 1 });

describe('figures by group over columns', () => {
  const now = column(10, 20, NaN, 5, 0);
  const then = column(8, 25, 7, NaN, 4);
  const [figures] = groupFigures([{ now, then }], groups(0, 0, 0, 1, -1));

  it('are the sum of those with a value, and of the bases of just those', () => {
    expect([...figures!.now]).toEqual([30, 5]);
    expect([...figures!.then]).toEqual([33, 0]);
  });

  it('count who has a value, who can be compared, and who grows', () => {
    expect([...figures!.valued]).toEqual([2, 1]);
    expect([...figures!.based]).toEqual([2, 0]);
    expect([...figures!.compared]).toEqual([2, 0]);
    expect([...figures!.growing]).toEqual([1, 0]);
  });

  it('have the median of the members’ own growth, none where nobody has one', () => {
    expect([...figures!.medianGrowth]).toEqual([(25 - 20) / 2, NaN]);
  });

  it('add up bases by the group of last year where that is another', () => {
    const [moved] = groupFigures([{ now: column(3, 4), then: column(1, 2) }], groups(0, 0), { then: groups(1, 0) });
    expect([...moved!.now]).toEqual([7]);
    expect([...moved!.then]).toEqual([2, 1]);
    expect([...moved!.based]).toEqual([1, 1]);
  });

  it('are the same in whatever order the members come, whole numbers or not', () => {
    const member = fc.tuple(
      fc.integer({ min: 0, max: 3 }),
      fc.oneof(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: -1000, max: 1000 }),
        fc.constant(NaN),
      ),
      fc.double({ min: 0, max: 1e9, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 40 }), fc.integer(), (members, seed) => {
        const of = (list: typeof members) => {
          const [first] = groupFigures(
            [{ now: Float64Array.from(list, (one) => one[1]), then: Float64Array.from(list, (one) => one[2]) }],
            { of: Int32Array.from(list, (one) => one[0]), count: 4 },
          );
          const { now: sums, then: bases, medianGrowth } = first!;
          return [[...sums], [...bases], [...medianGrowth]];
        };
        const order = members.map((one, i) => ({ one, key: Math.sin(i * 7919 + seed) }));
        order.sort((a, b) => a.key - b.key);
        expect(of(order.map(({ one }) => one))).toEqual(of(members));
      }),
    );
  });

  it('lose nothing of decimals: ten times 0.1 is 1', () => {
    const tenths = Float64Array.from({ length: 10 }, () => 0.1);
    expect(groupFigures([{ now: tenths, then: tenths }], groups(...tenths.map(() => 0)))[0]!.now[0]).toBe(1);
  });
});

describe('the scale of a column', () => {
  it.each([
    [[1, 2, NaN], 1],
    [[0.5, 12.34], 100],
    [[1 / 3], 0],
    [[2 ** 52, 1], 0],
  ])('of %j is %p', (values, scale) => {
    expect(columnScale(Float64Array.from(values))).toBe(scale);
  });
});

describe('an exact sum', () => {
  it('keeps what is lost beside a large number', () => {
    const sum = new ExactSum();
    for (const value of [1e16, 1, -1e16, 1e-9]) sum.add(value);
    expect(sum.value).toBe(1.000000001);
  });

  it('is the rounded sum of the exact values', () => {
    // values of whole 2^-20, so that the sum can be checked in whole numbers
    const value = fc
      .bigInt({ min: -(2n ** 60n), max: 2n ** 60n })
      .map((whole) => BigInt.asIntN(64, (whole >> 8n) << 8n));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), (values) => {
        const sum = new ExactSum();
        for (const one of values) sum.add(Number(one));
        expect(sum.value).toBe(Number(values.reduce((all, one) => all + one, 0n)));
      }),
    );
  });
});
