import type { Period } from '../../../src/core/model/period';
import { accountFigures, outputFigures } from '../../../src/hosts/demo/zone/figures';
import type { Member } from '../../../src/hosts/demo/zone/member';
import { makeZone } from '../../../src/hosts/demo/zone/zone';

/** The audit relations of domain.md §3, written out here a second time, apart from the rules of the pack. */
const members = makeZone().members.filter(({ enterprise }, i) => enterprise.status === 'producing' && i % 3 === 0);
const MONTHS: Period[] = [3, 6, 8, 9].map((month) => ({ year: 2013, month }));
const before = ({ year, month }: Period): Period => ({ year, month: month - 1 });
const yearAgo = ({ year, month }: Period): Period => ({ year: year - 1, month });

function everywhere(test: (member: Member, period: Period) => void): void {
  for (const member of members) for (const period of MONTHS) test(member, period);
}

function numbers(figures: ReadonlyMap<string, number>): (key: string) => number {
  return (key) => figures.get(key) ?? NaN;
}

describe('B204-1 of the simulated zone', () => {
  const ITEMS = ['01', '02', '03', '04', '05', '06'];

  it('adds up from month to month (P1) and repeats last year’s filing (P7)', () => {
    everywhere((member, period) => {
      const now = numbers(outputFigures(member, period).values);
      const last = numbers(outputFigures(member, before(period)).values);
      const then = numbers(outputFigures(member, yearAgo(period)).values);
      for (const item of ITEMS) {
        expect(now(`r${item}.ytd`)).toBeCloseTo(last(`r${item}.ytd`) + now(`r${item}.month`), 6);
        expect(now(`r${item}.lyYtd`)).toBe(then(`r${item}.ytd`));
        if (period.month !== 2) expect(now(`r${item}.lyMonth`)).toBe(then(`r${item}.month`));
      }
    });
  });

  it('has parts within wholes, classes that add up, and nothing negative (P3, P5, P6, P8)', () => {
    everywhere((member, period) => {
      const { values, groups } = outputFigures(member, period);
      const now = numbers(values);
      for (const column of ['month', 'ytd', 'lyMonth', 'lyYtd']) {
        expect(now(`r04.${column}`)).toBeLessThanOrEqual(now(`r03.${column}`));
        expect(now(`r02.${column}`)).toBeLessThanOrEqual(now(`r01.${column}`));
        const classes = groups.get('classes')!.reduce((sum, row) => sum + (row.values.get(column) ?? NaN), 0);
        expect(classes).toBe(now(`r01.${column}`));
        for (const item of ITEMS) expect(now(`r${item}.${column}`)).toBeGreaterThanOrEqual(0);
      }
      for (const item of ITEMS) expect(now(`r${item}.ytd`)).toBeGreaterThanOrEqual(now(`r${item}.month`));
    });
  });

  it('sells between 80 and 120 % of what it makes (P9)', () => {
    everywhere((member, period) => {
      const now = numbers(outputFigures(member, period).values);
      expect(now('r03.month') / now('r01.month')).toBeGreaterThan(0.8);
      expect(now('r03.month') / now('r01.month')).toBeLessThan(1.2);
    });
  });

  it('leaves the month blank in February, whose cumulative covers two months (P2)', () => {
    const { values } = outputFigures(members[5]!, { year: 2013, month: 2 });
    expect(values.has('r01.month')).toBe(false);
    expect(values.has('r01.lyMonth')).toBe(false);
    expect(values.get('r01.ytd')).toBeGreaterThan(0);
  });

  it('files whole 千元', () => {
    everywhere((member, period) => {
      for (const [key, value] of outputFigures(member, period).values) {
        if (!key.startsWith('r05')) expect(Number.isInteger(value)).toBe(true);
      }
    });
  });
});

describe('B203 of the simulated zone', () => {
  it('balances, and its profit follows from its parts (F1, F3, F4)', () => {
    everywhere((member, period) => {
      const now = numbers(accountFigures(member, period).values);
      for (const column of ['ytd', 'lyYtd']) {
        const at = (code: string): number => now(`r${code}.${column}`);
        expect(at('213')).toBe(at('217') + at('218'));
        expect(at('327')).toBe(at('323') + at('325') - at('326'));
        const costs = ['307', '309', '312', '313', '317', '320'].reduce((sum, code) => sum + at(code), 0);
        expect(at('323')).toBe(at('301') - costs + at('321') + at('322'));
      }
    });
  });

  it('has parts within wholes and plausible levels (F2, F9, F10, F11)', () => {
    everywhere((member, period) => {
      const now = numbers(accountFigures(member, period).values);
      const at = (code: string): number => now(`r${code}.ytd`);
      expect(at('201')).toBeGreaterThanOrEqual(at('202') + at('205'));
      expect(at('205')).toBeGreaterThanOrEqual(at('206'));
      expect(at('209')).toBeGreaterThanOrEqual(at('210'));
      expect(at('210')).toBeGreaterThanOrEqual(at('211'));
      expect(at('301')).toBeGreaterThanOrEqual(at('3011'));
      expect(at('213')).toBeGreaterThanOrEqual(at('201') + at('209') - at('210'));
      expect(at('217')).toBeLessThanOrEqual(at('213'));
    });
  });

  it('never lets a cumulative flow fall, and repeats last year’s filing (F8)', () => {
    everywhere((member, period) => {
      const now = numbers(accountFigures(member, period).values);
      const last = numbers(accountFigures(member, before(period)).values);
      for (const code of ['211', '301', '3011', '307', '309', '312', '313', '325', '326', '401']) {
        expect(now(`r${code}.ytd`)).toBeGreaterThanOrEqual(last(`r${code}.ytd`));
      }
      const then = numbers(accountFigures(member, yearAgo(period)).values);
      expect(now('r213.lyYtd')).toBe(then('r213.ytd'));
      expect(now('r403.lyYtd')).toBe(then('r403.ytd'));
    });
  });

  it('pays more than the minimum wage and sells about what B204-1 says (F7, F13)', () => {
    everywhere((member, period) => {
      const now = numbers(accountFigures(member, period).values);
      const sales = outputFigures(member, period).values.get('r03.ytd')!;
      expect(now('r401.ytd') / now('r403.ytd') / period.month).toBeGreaterThan(1.2);
      expect(now('r301.ytd') / sales).toBeGreaterThan(0.9);
      expect(now('r301.ytd') / sales).toBeLessThan(1.1);
    });
  });
});
