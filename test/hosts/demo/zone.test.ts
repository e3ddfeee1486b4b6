import { checkCharacter, printedCode } from '../../../src/hosts/demo/zone/organisation-code';
import { Random } from '../../../src/hosts/demo/zone/random';
import { CLUSTER_TARGETS, TARGET_PERIOD } from '../../../src/hosts/demo/zone/targets';
import type { Member } from '../../../src/hosts/demo/zone/zone';
import { cumulated, makeZone } from '../../../src/hosts/demo/zone/zone';

const zone = makeZone();
const producing = zone.members.filter(({ enterprise }) => enterprise.status === 'producing');
const lastYear = { year: TARGET_PERIOD.year - 1, month: TARGET_PERIOD.month };

function total(members: readonly Member[], of: (member: Member) => Float64Array, period = TARGET_PERIOD): number {
  return members.reduce((sum, member) => sum + cumulated(of(member), period), 0);
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

  it('comes to the targets of every cluster in both years', () => {
    for (const target of CLUSTER_TARGETS) {
      const members = producing.filter(({ enterprise }) => enterprise.cluster.name === target.cluster);
      const now = total(members, ({ production }) => production.output);
      const then = total(members, ({ production }) => production.output, lastYear);
      expect(members).toHaveLength(target.producing);
      expect(now / target.output).toBeCloseTo(1, 2);
      expect(then / (target.output / (1 + target.growth))).toBeCloseTo(1, 2);
    }
  });

  it('follows other targets when it is given others', () => {
    const doubled = makeZone({ targets: CLUSTER_TARGETS.map((target) => ({ ...target, output: target.output * 2 })) });
    expect(
      total(doubled.members, ({ production }) => production.output) /
        total(zone.members, ({ production }) => production.output),
    ).toBeCloseTo(2, 2);
  });

  it('is plausible as a whole: sell-through, value added, high-tech share, profit', () => {
    const output = total(producing, ({ production }) => production.output);
    const certified = producing.filter(({ enterprise }) => enterprise.highTech);
    expect(total(producing, ({ production }) => production.sales) / output).toBeGreaterThan(0.96);
    expect(total(producing, ({ production }) => production.sales) / output).toBeLessThan(1.01);
    expect(total(producing, ({ production }) => production.valueAdded) / output).toBeCloseTo(0.34, 1);
    expect(total(certified, ({ production }) => production.output) / output).toBeGreaterThan(0.5);
    expect(total(certified, ({ production }) => production.output) / output).toBeLessThan(0.68);
    expect(total(producing, ({ accounts }) => accounts.flows.get('327')!)).toBeGreaterThan(0);
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
