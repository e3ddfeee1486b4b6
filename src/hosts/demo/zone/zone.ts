import { simulateLedgers } from '../ledgers/zone-ledgers';
import type { LedgerFigures } from '../ledgers/zone-ledgers';
import { keepAccounts } from './accounts';
import { MONTHS, totalOf, yearToDate } from './calendar';
import { bookFactors, productionFactors, revenueFactors } from './calibrate';
import type { FactorsByYear } from './calibrate';
import { outputOf } from './cluster';
import type { Band, ClusterTarget } from './cluster';
import { drawRegister } from './draw-register';
import type { Enterprise } from './enterprise';
import type { BookedMember, Member } from './member';
import { AS_DRAWN, outputLevel, produce, STEADY_NOISE } from './production';
import type { Noise, Production, ProductionFactors } from './production';
import { Random } from './random';
import { simulateScience } from './science';
import { CLUSTER_TARGETS, SCIENCE_LEVELS, TARGET_PERIOD, ZONE_LEVELS } from './targets';
import type { YearLevel, ZoneLevels } from './targets';

export interface Zone {
  readonly members: readonly Member[];
  /** what the departments keep for the whole zone */
  readonly ledgers: LedgerFigures;
}

export interface ZoneOptions {
  /** every figure follows from it */
  readonly seed?: string;
  /** what each cluster comes to, cumulated to `TARGET_PERIOD`, 千元 */
  readonly targets?: readonly ClusterTarget[];
  /** what all come to beside output; in proportion to the targets when absent */
  readonly levels?: ZoneLevels;
  readonly noise?: Noise;
}

/** Scales the levels of a band so that both years come to it; earlier years go with last year. */
function scale(levels: readonly Float64Array[], band: Band): Float64Array[] {
  const lastYear = { year: TARGET_PERIOD.year - 1, month: TARGET_PERIOD.month };
  const now = band.output / totalOf(levels, TARGET_PERIOD);
  const then = band.output / (1 + band.growth) / totalOf(levels, lastYear);
  const firstNow = yearToDate(TARGET_PERIOD)[0]!;
  return levels.map((level) => level.map((value, slot) => value * (slot >= firstNow ? now : then)));
}

/** Output of every producing enterprise by its number, 千元 a month, not yet rounded. */
function scaledOutputs(
  random: Random,
  register: readonly Enterprise[],
  targets: readonly ClusterTarget[],
  noise: Noise,
): Map<number, Float64Array> {
  const outputs = new Map<number, Float64Array>();
  for (const target of targets) {
    target.bands.forEach((band, i) => {
      const members = register.filter((one) => one.cluster.name === target.cluster && one.profile.band === i);
      const levels = members.map((one) => outputLevel(random.child(`output ${String(one.number)}`), one, noise));
      scale(levels, band).forEach((output, k) => outputs.set(members[k]!.number, output));
    });
  }
  return outputs;
}

/** Levels of a zone whose clusters are other than the published ones: in proportion to its output. */
function levelsFor(targets: readonly ClusterTarget[]): ZoneLevels {
  const total = (of: readonly ClusterTarget[]): number => of.reduce((sum, target) => sum + outputOf(target), 0);
  const part = total(targets) / total(CLUSTER_TARGETS);
  const scaled = ({ level, growth }: YearLevel): YearLevel => ({ level: level * part, growth });
  return {
    sellThrough: ZONE_LEVELS.sellThrough,
    valueAdded: ZONE_LEVELS.valueAdded * part,
    mainRevenue: scaled(ZONE_LEVELS.mainRevenue),
    profit: scaled(ZONE_LEVELS.profit),
    industryTax: scaled(ZONE_LEVELS.industryTax),
  };
}

/** The simulated zone. Equal options give equal figures on every machine. */
export function makeZone(options: ZoneOptions = {}): Zone {
  const random = new Random(options.seed ?? 'shenbao');
  const targets = options.targets ?? CLUSTER_TARGETS;
  const levels = options.levels ?? levelsFor(targets);
  const noise = options.noise ?? STEADY_NOISE;
  const register = drawRegister(random.child('register'), targets);
  const outputs = scaledOutputs(random, register, targets, noise);
  const own = (enterprise: Enterprise): Random => random.child(`enterprise ${String(enterprise.number)}`);
  const made = (factors: ProductionFactors, enterprise: Enterprise): Production => {
    const output = outputs.get(enterprise.number) ?? new Float64Array(MONTHS);
    return produce(own(enterprise).child('production'), enterprise, output, factors, noise);
  };
  const booked = (production: Production, enterprise: Enterprise, factorsOf?: FactorsByYear): BookedMember => ({
    enterprise,
    production,
    accounts: keepAccounts(own(enterprise).child('accounts'), enterprise, production, factorsOf),
  });
  const drawn = register.map((enterprise) => ({ enterprise, production: made(AS_DRAWN, enterprise) }));
  const factors = productionFactors(drawn, levels, TARGET_PERIOD);
  const first = register.map((enterprise) => booked(made(factors, enterprise), enterprise));
  const revenue = revenueFactors(first, levels, TARGET_PERIOD);
  const second = first.map(({ enterprise, production }) => booked(production, enterprise, revenue));
  const books = bookFactors(second, revenue, levels, TARGET_PERIOD);
  const last = first.map(({ enterprise, production }) => booked(production, enterprise, books));
  const science = simulateScience(random.child('science'), last, SCIENCE_LEVELS);
  return {
    members: last.map((member, i) => ({ ...member, science: science[i]! })),
    ledgers: simulateLedgers(random.child('ledgers')),
  };
}
