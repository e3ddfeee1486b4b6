import type { Period } from '../../../core/model/period';
import { keepAccounts } from './accounts';
import type { Accounts } from './accounts';
import { MONTHS, yearToDate } from './calendar';
import type { ClusterTarget } from './cluster';
import { drawRegister } from './draw-register';
import type { Enterprise } from './enterprise';
import { outputLevel, produce } from './production';
import type { Production } from './production';
import { Random } from './random';
import { CLUSTER_TARGETS, TARGET_PERIOD } from './targets';

/** One enterprise with its simulated years. */
export interface Member {
  readonly enterprise: Enterprise;
  readonly production: Production;
  readonly accounts: Accounts;
}

export interface Zone {
  readonly members: readonly Member[];
}

export interface ZoneOptions {
  /** every figure follows from it */
  readonly seed?: string;
  /** what each cluster comes to, cumulated to `TARGET_PERIOD`, 千元 */
  readonly targets?: readonly ClusterTarget[];
}

function sumOver(series: readonly Float64Array[], slots: readonly number[]): number {
  return series.reduce((sum, one) => sum + slots.reduce((part, slot) => part + one[slot]!, 0), 0);
}

/** Scales the levels of a cluster so that both years come to the target; earlier years go with last year. */
function scale(levels: readonly Float64Array[], target: ClusterTarget): Float64Array[] {
  const now = yearToDate(TARGET_PERIOD);
  const then = yearToDate({ year: TARGET_PERIOD.year - 1, month: TARGET_PERIOD.month });
  const thisYear = target.output / sumOver(levels, now);
  const lastYear = target.output / (1 + target.growth) / sumOver(levels, then);
  const firstNow = now[0]!;
  return levels.map((level) => level.map((value, slot) => value * (slot >= firstNow ? thisYear : lastYear)));
}

/** The simulated zone. Equal options give equal figures on every machine. */
export function makeZone(options: ZoneOptions = {}): Zone {
  const random = new Random(options.seed ?? 'shenbao');
  const targets = options.targets ?? CLUSTER_TARGETS;
  const register = drawRegister(random.child('register'), targets);
  const outputs = new Map<number, Float64Array>();
  for (const target of targets) {
    const members = register.filter((one) => one.cluster.name === target.cluster && one.profile.weight > 0);
    const levels = members.map((one) => outputLevel(random.child(`output ${String(one.number)}`), one));
    scale(levels, target).forEach((output, i) => outputs.set(members[i]!.number, output));
  }
  const members = register.map((enterprise): Member => {
    const own = random.child(`enterprise ${String(enterprise.number)}`);
    const production = produce(
      own.child('production'),
      enterprise,
      outputs.get(enterprise.number) ?? new Float64Array(MONTHS),
    );
    return { enterprise, production, accounts: keepAccounts(own.child('accounts'), enterprise, production) };
  });
  return { members };
}

/** Sum of a series from January to that month. */
export function cumulated(series: Float64Array, period: Period): number {
  return sumOver([series], yearToDate(period));
}
