import { addMonths } from '../../../core/model/period';
import type { Period } from '../../../core/model/period';
import type { OperatingStatus } from '../../../core/model/register';
import type { Cluster, ClusterTarget } from './cluster';
import { CLUSTERS } from './clusters';
import type { Enterprise, Profile } from './enterprise';
import { enterpriseName, personName, telephone } from './names';
import { printedCode } from './organisation-code';
import type { Random } from './random';
import { IDLE_UNITS } from './targets';

const SIZE_SPREAD = 0.9;
/** Part of its mean size below which no enterprise falls: those who file monthly are of some size (规模以上). */
const SIZE_FLOOR = 0.5;
const GROWTH_SPREAD = 0.07;
const LONG_AGO: Period = { year: 2010, month: 1 };
/** The smallest enterprise of a large cluster came into scope this year: it has no base. */
const ENTRANT_MONTH: Period = { year: 2013, month: 3 };
const ENTRANT_CLUSTER_SIZE = 14;

interface Standing {
  readonly status: OperatingStatus;
  readonly weight: number;
  readonly growth: number;
  readonly highTech: boolean;
  readonly firstMonth: Period;
  readonly lastMonth: Period | null;
}

/** Sizes of a cluster: the lead takes its share, the others a lognormal cut of the rest. */
function weights(random: Random, target: ClusterTarget): number[] {
  const others = Array.from(
    { length: target.producing - 1 },
    () => SIZE_FLOOR + (1 - SIZE_FLOOR) * random.factor(SIZE_SPREAD),
  ).sort((a, b) => b - a);
  const sum = others.reduce((a, b) => a + b, 0);
  return [target.leadShare, ...others.map((w) => ((1 - target.leadShare) * w) / sum)];
}

/** Growth of those that are not the lead, so that the cluster comes to its own. */
function restGrowth(target: ClusterTarget): number {
  const lastYear = 1 / (1 + target.growth) - target.leadShare / (1 + target.leadGrowth);
  return Math.max(-0.4, Math.min(0.42, (1 - target.leadShare) / Math.max(lastYear, 1e-6) - 1));
}

function profileOf(random: Random, cluster: Cluster, weight: number, growth: number): Profile {
  const main = random.pick(cluster.classes);
  const second = cluster.classes.length > 1 && random.next() < 0.3 ? random.pick(cluster.classes) : main;
  const split = random.between(0.62, 0.88);
  const classes =
    second === main
      ? [{ kind: main, share: 1 }]
      : [
          { kind: main, share: split },
          { kind: second, share: 1 - split },
        ];
  const products = classes.flatMap(({ kind }, classIndex) => {
    const made = kind.products.length > 1 && random.next() < 0.5 ? kind.products : [kind.products[0]!];
    return made.map((product) => ({ kind: product, classIndex, share: 0.92 / made.length }));
  });
  const exports = random.next() < cluster.exporting.chance;
  return {
    classes,
    products,
    weight,
    growth,
    exportShare: exports ? cluster.exporting.share * random.between(0.7, 1.25) : 0,
    newProductShare: random.next() < 0.6 ? cluster.newProductShare * random.between(0.5, 1.6) : 0,
    powerIntensity: cluster.powerIntensity * random.factor(0.25),
    valueAddedRate: Math.min(0.56, cluster.valueAddedRate * random.between(0.9, 1.1)),
    stockMonths: random.between(0.6, 1.5),
  };
}

function enterpriseOf(
  random: Random,
  number: number,
  cluster: Cluster,
  standing: Standing,
  taken: Set<string>,
): Enterprise {
  const certified = { year: random.whole(2011, 2012), month: random.whole(1, 12) };
  let body = String(random.whole(10_000_000, 99_999_999));
  while (taken.has(body)) body = String(random.whole(10_000_000, 99_999_999));
  taken.add(body);
  return {
    number,
    code: printedCode(body),
    name: enterpriseName(random, cluster.trades, taken),
    cluster,
    subPark: random.pick(cluster.subParks),
    status: standing.status,
    highTech: standing.highTech ? { from: certified, to: addMonths(certified, 36) } : null,
    firstMonth: standing.firstMonth,
    lastMonth: standing.lastMonth,
    head: personName(random),
    statistician: personName(random),
    filler: personName(random),
    telephone: telephone(random),
    profile: profileOf(random, cluster, standing.weight, standing.growth),
  };
}

/** Certified enterprises: the lead first, then every other one, until their share of output is reached. */
function certified(sizes: readonly number[], share: number): boolean[] {
  let sum = 0;
  return sizes.map((size) => {
    const take = sum + size / 2 < share;
    if (take) sum += size;
    return take;
  });
}

function clusterNamed(name: string): Cluster {
  const cluster = CLUSTERS.find((one) => one.name === name);
  if (!cluster) throw new RangeError(`no cluster ${name}`);
  return cluster;
}

/**
 * The register of the simulated zone: the producing enterprises of every target, then those that stopped, closed or
 * are being built. Names and codes are invented; codes carry a valid check character.
 */
export function drawRegister(random: Random, targets: readonly ClusterTarget[]): Enterprise[] {
  const taken = new Set<string>();
  const register: Enterprise[] = [];
  const add = (cluster: Cluster, standing: Standing): void => {
    const number = register.length;
    register.push(enterpriseOf(random.child(number), number, cluster, standing, taken));
  };
  for (const target of targets) {
    const cluster = clusterNamed(target.cluster);
    const draw = random.child(target.cluster);
    const sizes = weights(draw, target);
    const highTech = certified(sizes, target.highTechShare);
    sizes.forEach((weight, i) => {
      const growth = i === 0 ? target.leadGrowth : restGrowth(target) + GROWTH_SPREAD * draw.normal();
      const entrant = i === sizes.length - 1 && sizes.length >= ENTRANT_CLUSTER_SIZE;
      const firstMonth = entrant ? ENTRANT_MONTH : LONG_AGO;
      add(cluster, { status: 'producing', weight, growth, highTech: highTech[i]!, firstMonth, lastMonth: null });
    });
  }
  const idle = { weight: 0, growth: 0, highTech: false };
  const draw = random.child('idle');
  for (let i = 0; i < IDLE_UNITS.stopped; i++)
    add(draw.pick(CLUSTERS), { ...idle, status: 'stopped', firstMonth: LONG_AGO, lastMonth: null });
  for (let i = 0; i < IDLE_UNITS.closed; i++) {
    add(draw.pick(CLUSTERS), {
      ...idle,
      status: 'closed',
      firstMonth: LONG_AGO,
      lastMonth: { year: 2012, month: draw.whole(1, 6) },
    });
  }
  for (let i = 0; i < IDLE_UNITS.preparing; i++) {
    add(draw.pick(CLUSTERS), {
      ...idle,
      status: 'preparing',
      firstMonth: { year: 2014, month: draw.whole(1, 12) },
      lastMonth: null,
    });
  }
  return register;
}
