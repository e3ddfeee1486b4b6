import type { Period } from '../../../src/core/model/period';
import type { ClusterTarget } from '../../../src/hosts/demo/zone/cluster';
import { checkCharacter, printedCode } from '../../../src/hosts/demo/zone/organisation-code';
import { Random } from '../../../src/hosts/demo/zone/random';
import { CLUSTER_TARGETS, TARGET_PERIOD, ZONE_LEVELS } from '../../../src/hosts/demo/zone/targets';
import type { Member } from '../../../src/hosts/demo/zone/member';
import { cumulated } from '../../../src/hosts/demo/zone/calendar';
import { makeZone } from '../../../src/hosts/demo/zone/zone';

const zone = makeZone();
const producing = zone.members.filter(({ enterprise }) => enterprise.status === 'producing');
const lastYear = { year: TARGET_PERIOD.year - 1, month: TARGET_PERIOD.month };

function total(members: readonly Member[], of: (member: Member) => Float64Array, period = TARGET_PERIOD): number {
  return members.reduce((sum, member) => sum + cumulated(of(member), period), 0);
}

function doubledTarget({ cluster, bands }: ClusterTarget): ClusterTarget {
  return { cluster, bands: bands.map((band) => ({ ...band, output: band.output * 2 })) };
}

describe('organisation codes', () => {
  it.each([
    ['D2143569', 'X'],
    ['66496171', 'X'],
    ['03804733', '0'],
  ])('give %s the check character %s (GB 11714)', (body, check) => {
    expect(checkCharacter(body)).toBe(check);
    expect(printedCode(body)).toBe(`${body}-${check}`);
  });
});

describe('a random stream', () => {
  it('repeats itself from its label and leaves its parent alone', () => {
    const one = new Random('a');
    const before = one.child('x').next();
    one.next();
    expect(one.child('x').next()).toBe(before);
    expect(new Random('a').child('y').next()).not.toBe(before);
  });
});

describe('the simulated zone', () => {
  it('has 105 units, 84 of them producing, each with its own name and a valid code', () => {
    expect(zone.members).toHaveLength(105);
    expect(producing).toHaveLength(84);
    expect(new Set(zone.members.map(({ enterprise }) => enterprise.name)).size).toBe(105);
    expect(new Set(zone.members.map(({ enterprise }) => enterprise.code)).size).toBe(105);
    for (const { enterprise } of zone.members) expect(enterprise.code).toBe(printedCode(enterprise.code.slice(0, 8)));
  });

  it('comes to every band of every cluster in both years', () => {
    for (const target of CLUSTER_TARGETS) {
      target.bands.forEach((band, i) => {
        const members = producing.filter(
          ({ enterprise }) => enterprise.cluster.name === target.cluster && enterprise.profile.band === i,
        );
        const now = total(members, ({ production }) => production.output);
        const then = total(members, ({ production }) => production.output, lastYear);
        expect(members).toHaveLength(band.units);
        expect(members.map(({ enterprise }) => enterprise.highTech !== null)).toEqual(members.map(() => band.highTech));
        expect(now / band.output).toBeCloseTo(1, 2);
        expect(then / (band.output / (1 + band.growth))).toBeCloseTo(1, 2);
      });
    }
  });

  it('follows other targets when it is given others', () => {
    const doubled = makeZone({ targets: CLUSTER_TARGETS.map(doubledTarget) });
    expect(
      total(doubled.members, ({ production }) => production.output) /
        total(zone.members, ({ production }) => production.output),
    ).toBeCloseTo(2, 2);
  });

  it('comes to the levels of the zone: sell-through, value added, revenue, profit and tax of both years', () => {
    const flow = (code: string, period = TARGET_PERIOD): number =>
      total(zone.members, ({ accounts }) => accounts.flows.get(code)!, period);
    const output = total(zone.members, ({ production }) => production.output);
    const sales = total(zone.members, ({ production }) => production.sales);
    expect(sales / output).toBeCloseTo(ZONE_LEVELS.sellThrough, 4);
    expect(total(zone.members, ({ production }) => production.valueAdded) / ZONE_LEVELS.valueAdded).toBeCloseTo(1, 3);
    const years = [
      [ZONE_LEVELS.mainRevenue, (period?: Period) => flow('3011', period)],
      [ZONE_LEVELS.profit, (period?: Period) => flow('327', period)],
      [ZONE_LEVELS.industryTax, (period?: Period) => flow('309', period) + flow('402', period)],
    ] as const;
    for (const [aim, of] of years) {
      expect(of() / aim.level).toBeCloseTo(1, 3);
      expect((of(lastYear) * (1 + aim.growth)) / aim.level).toBeCloseTo(1, 3);
    }
  });

  it('keeps its levels whatever the seed', () => {
    const other = makeZone({ seed: 'levels' });
    const profit = total(other.members, ({ accounts }) => accounts.flows.get('327')!);
    expect(profit / ZONE_LEVELS.profit.level).toBeCloseTo(1, 2);
  });

  it('is the same every time, and another one with another seed', () => {
    const again = makeZone();
    expect(again.members.map(({ enterprise }) => enterprise.name)).toEqual(
      zone.members.map(({ enterprise }) => enterprise.name),
    );
    expect(again.members[40]!.production.output).toEqual(zone.members[40]!.production.output);
    expect(makeZone({ seed: 'other' }).members[40]!.production.output).not.toEqual(zone.members[40]!.production.output);
  });
});
