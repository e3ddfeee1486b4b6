import fc from 'fast-check';
import { comparableBridge, type BridgeMember } from '../../../src/core/indicators/comparable-bridge';
import { contribution } from '../../../src/core/indicators/contribution';
import { contributionShare } from '../../../src/core/indicators/contribution-share';
import { growth } from '../../../src/core/indicators/growth';
import type { Indicator } from '../../../src/core/indicators/indicator';
import { margin } from '../../../src/core/indicators/margin';
import { sellThrough } from '../../../src/core/indicators/sell-through';
import { share } from '../../../src/core/indicators/share';
import { shareChange, shareChangeFromGrowth } from '../../../src/core/indicators/share-change';

const amount = fc.integer({ min: 1, max: 10_000_000 });
const parts = fc.array(fc.record({ now: amount, then: amount }), { minLength: 1, maxLength: 40 });
const sum = (values: readonly number[]): number => values.reduce((total, next) => total + next, 0);

function valueOf(indicator: Indicator): number {
  if (indicator.state === 'undefined') throw new Error(`no value: ${indicator.why}`);
  return indicator.value;
}

/** Equal but for the noise of doubles, at the scale of the figures. */
function expectClose(a: number, b: number, scale = 1): void {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(scale, Math.abs(a), Math.abs(b)));
}

const totals = (all: readonly { now: number; then: number }[]): { now: number; then: number } => ({
  now: sum(all.map(({ now }) => now)),
  then: sum(all.map(({ then }) => then)),
});

describe('over a partition', () => {
  it('contributions add up to the growth of the total', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const total = totals(all);
        const points = all.map((part) => valueOf(contribution({ ...part, totalThen: total.then })));
        expectClose(sum(points), valueOf(growth(total)), sum(points.map(Math.abs)));
      }),
    );
  });

  it('shares add up to 100, and shares in a growth too', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const total = totals(all);
        expectClose(sum(all.map(({ now }) => valueOf(share({ part: now, total: total.now })))), 100);
        const inGrowth = all.map((part) => contributionShare({ ...part, totalNow: total.now, totalThen: total.then }));
        if (inGrowth.some(({ state }) => state === 'undefined')) {
          expect(valueOf(growth(total))).toBeLessThan(0.05);
          return;
        }
        const values = inGrowth.map(valueOf);
        expectClose(sum(values), 100, sum(values.map(Math.abs)));
      }),
    );
  });

  it('a ratio of sums lies between the smallest and the largest ratio', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const ratios = all.map(({ now, then }) => (now / then) * 100);
        const whole = valueOf(sellThrough({ sales: all.map(({ now }) => now), output: all.map(({ then }) => then) }));
        expect(whole).toBeGreaterThanOrEqual(Math.min(...ratios) * (1 - 1e-12));
        expect(whole).toBeLessThanOrEqual(Math.max(...ratios) * (1 + 1e-12));
      }),
    );
  });
});

describe('the unit of the figures', () => {
  it('changes no rate and no word', () => {
    const signed = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(signed, signed, amount, fc.constantFrom(10, 1000, 1e5), (now, then, base, factor) => {
        const pairs = [
          [growth({ now, then }), growth({ now: now * factor, then: then * factor })],
          [margin({ profit: now, revenue: base }), margin({ profit: now * factor, revenue: base * factor })],
          [
            contribution({ now, then, totalThen: base }),
            contribution({ now: now * factor, then: then * factor, totalThen: base * factor }),
          ],
        ] as const;
        for (const [one, scaled] of pairs) {
          expect({ ...scaled, value: 0, percent: 0 }).toEqual({ ...one, value: 0, percent: 0 });
          if (one.state === 'value') expectClose(valueOf(scaled), one.value);
          else if (scaled.state === 'undefined') expectClose(scaled.percent ?? 0, one.percent ?? 0);
        }
      }),
    );
  });
});

describe('the change of a share', () => {
  it('is the same from the four figures and from the rates', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, (partNow, partThen, totalNow, totalThen) => {
        const then = { part: partThen, total: totalThen };
        const fromRates = shareChangeFromGrowth({
          shareThen: valueOf(share(then)),
          growthOfPart: valueOf(growth({ now: partNow, then: partThen })),
          growthOfTotal: valueOf(growth({ now: totalNow, then: totalThen })),
        });
        const scale = valueOf(share(then)) + valueOf(share({ part: partNow, total: totalNow }));
        expectClose(valueOf(fromRates), valueOf(shareChange({ part: partNow, total: totalNow }, then)), scale);
      }),
    );
  });
});

describe('the comparable bridge', () => {
  const digits = fc.integer({ min: -10_000_000, max: 1_000_000_000 });
  const member = fc.record({
    inScopeNow: fc.boolean(),
    inScopeThen: fc.boolean(),
    now: digits,
    own: digits,
    last: digits,
  });

  it('closes to the last unit, with decimals too', () => {
    fc.assert(
      fc.property(
        fc.array(member, { maxLength: 30 }),
        fc.constantFrom(0, 1, 2),
        fc.option(digits, { nil: undefined }),
        (all, decimals, total) => {
          const scale = 10 ** decimals;
          const members = all.map(({ now, own, last, ...scope }, i): BridgeMember => ({
            id: String(i),
            ...scope,
            now: now / scale,
            ownBase: own / scale,
            published: last / scale,
          }));
          const bridge = comparableBridge({
            members,
            unit: '万元',
            decimals,
            ...(total === undefined ? {} : { publishedTotal: total / scale }),
          });
          if (bridge.state === 'undefined') throw new Error(bridge.why);
          const units = (value: number): number => Math.round(value * scale);
          const steps = Object.values(bridge.steps).map(units);
          expect(units(bridge.published) + sum(steps)).toBe(units(bridge.now));
          expect(units(bridge.now) - units(bridge.comparable)).toBe(units(bridge.steps.growth));
        },
      ),
    );
  });

  const continuing: BridgeMember = {
    id: 'A',
    inScopeNow: true,
    inScopeThen: true,
    now: 120,
    ownBase: 104,
    published: 100,
  };
  const entrant: BridgeMember = {
    id: 'B',
    inScopeNow: true,
    inScopeThen: false,
    now: 30,
    ownBase: null,
    published: null,
  };

  it('counts an entrant without a base in the total, and names it', () => {
    expect(comparableBridge({ members: [continuing, entrant], unit: '千元', decimals: 0 })).toMatchObject({
      now: 150,
      comparable: 104,
      withoutBase: ['B'],
    });
  });

  it('is not built on a figure that is missing, and says whose', () => {
    const members = [entrant, { ...continuing, ownBase: null }, { ...continuing, id: 'C', now: null }];
    expect(comparableBridge({ members, unit: '千元', decimals: 0 })).toMatchObject({
      state: 'undefined',
      why: 'missing',
      operand: 'ownBase',
      members: ['A', 'C'],
    });
  });

  it('shows what a printed total has beyond its members', () => {
    const bridge = comparableBridge({ members: [continuing], unit: '千元', decimals: 0, publishedTotal: 103 });
    expect(bridge).toMatchObject({ published: 103, steps: { growth: 16, restatements: 4, unexplained: -3 } });
  });
});
