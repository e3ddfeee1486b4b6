import { addMonths } from '../../../core/model/period';
import type { Period } from '../../../core/model/period';
import type { OperatingStatus } from '../../../core/model/register';
import { outputOf } from './cluster';
import type { Band, Cluster, ClusterTarget } from './cluster';
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
  /** place of the band in its target; -1 for those that do not produce */
  readonly band: number;
  readonly status: OperatingStatus;
  readonly weight: number;
  readonly growth: number;
  readonly highTech: boolean;
  readonly firstMonth: Period;
  readonly lastMonth: Period | null;
}

/** Shares of a band's output, the largest first: a lognormal cut. */
function sizes(random: Random, units: number): number[] {
  const drawn = Array.from({ length: units }, () => SIZE_FLOOR + (1 - SIZE_FLOOR) * random.factor(SIZE_SPREAD));
  const sum = drawn.reduce((a, b) => a + b, 0);
  return drawn.map((size) => size / sum).sort((a, b) => b - a);
}

/** An enterprise alone in its band grows as the band does. */
function growthIn(random: Random, band: Band): number {
  return band.units === 1 ? band.growth : band.growth + GROWTH_SPREAD * random.normal();
}

function profileOf(random: Random, cluster: Cluster, { band, weight, growth }: Standing): Profile {
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
    band,
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
    profile: profileOf(random, cluster, standing),
  };
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
    const total = outputOf(target);
    const units = target.bands.reduce((sum, band) => sum + band.units, 0);
    target.bands.forEach((band, i) => {
      const isLast = i === target.bands.length - 1;
      sizes(draw, band.units).forEach((size, k) => {
        const entrant = isLast && k === band.units - 1 && units >= ENTRANT_CLUSTER_SIZE;
        const firstMonth = entrant ? ENTRANT_MONTH : LONG_AGO;
        const weight = (size * band.output) / total;
        const { highTech } = band;
        const growth = growthIn(draw, band);
        add(cluster, { band: i, status: 'producing', weight, growth, highTech, firstMonth, lastMonth: null });
      });
    });
  }
  const idle = { band: -1, weight: 0, growth: 0, highTech: false };
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
