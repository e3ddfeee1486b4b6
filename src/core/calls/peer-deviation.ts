import { medianOf } from '../detectors/quantile';
import { medianAndScale } from '../detectors/mad-fence';
import { LEAST_PEERS, type PeerGroups } from '../ranking/peer-groups';

/** How the ratio of each member to its own earlier value lies among those of its peers. NaN = cannot be told. */
export interface PeerDeviation {
  /** natural logarithm of the ratio over the peers' median ratio: 0.1 is about 10 % above */
  readonly log: Float64Array;
  /** robust standard deviations from the peers' median */
  readonly score: Float64Array;
  /** the value that would have moved as the peers did */
  readonly expected: Float64Array;
}

/** The least standard deviation of a ratio's logarithm: peers that move in step must not make a nothing unlikely. */
const LEAST_SCALE = 0.05;

export interface DeviationOptions {
  readonly leftOut?: (member: number) => boolean;
  readonly counted?: boolean;
}

interface Spread {
  readonly median: number;
  readonly scale: number;
}

function spreadOf(values: readonly number[]): Spread {
  const { median, scale } = medianAndScale(Float64Array.from(values));
  return { median, scale: Math.max(scale, LEAST_SCALE) };
}

/**
 * Ratios of a total's values to earlier ones, against the peers of each member: its group, or all where the group has
 * fewer than five. Logarithms make a rise and the fall back alike; medians keep outliers from hiding themselves.
 * @param options `leftOut`: members whose ratio says nothing about their peers; `counted`: the values are counts of things,
 * whose chance variation is that of a count: four patents after six are nothing unusual
 * @source methods.md §2 (MAD) on the ratios of §1
 */
export function peerDeviation(
  now: Float64Array,
  then: Float64Array,
  { of, count }: PeerGroups,
  { leftOut = () => false, counted = false }: DeviationOptions = {},
): PeerDeviation {
  const logs = now.map((value, i) => (value > 0 && then[i]! > 0 ? Math.log(value / then[i]!) : NaN));
  const lists = Array.from({ length: count }, (): number[] => []);
  const all: number[] = [];
  logs.forEach((value, i) => {
    if (Number.isNaN(value) || leftOut(i)) return;
    lists[of[i]!]!.push(value);
    all.push(value);
  });
  const zone = all.length >= LEAST_PEERS ? spreadOf(all) : null;
  const spreads = lists.map((list) => (list.length >= LEAST_PEERS ? spreadOf(list) : zone));
  const at = (i: number): Spread | null => spreads[of[i]!] ?? null;
  const log = logs.map((value, i) => value - (at(i)?.median ?? NaN));
  return {
    log,
    score: log.map((value, i) => {
      const chance = counted ? Math.sqrt(1 / now[i]! + 1 / then[i]!) : 0;
      return value / Math.max(at(i)?.scale ?? NaN, chance);
    }),
    expected: then.map((value, i) => (value > 0 ? value * Math.exp(at(i)?.median ?? medianLog(all)) : NaN)),
  };
}

/** Too few to speak of a spread may still have a middle. */
function medianLog(all: readonly number[]): number {
  return all.length === 0 ? NaN : medianOf(Float64Array.from(all), all.length);
}
