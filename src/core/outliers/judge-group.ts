import { adjustedBoxplot } from '../detectors/adjusted-boxplot';
import { asymmetricFence } from '../detectors/asymmetric-fence';
import type { FenceResult, UndecidedGroup } from '../detectors/detection';
import { hidiroglouBerthelot } from '../detectors/hidiroglou-berthelot';
import { madFence } from '../detectors/mad-fence';
import { quartileMethod } from '../detectors/quartile-method';
import { quartiles } from '../detectors/quartiles';
import { sigmaGap } from '../detectors/sigma-gap';
import { tukeyFence } from '../detectors/tukey-fence';
import type { Workspace } from '../detectors/workspace';
import type { OutlierFlag, OutlierGroup, OutlierRequest } from './outlier-result';

/** A flag inside its group. */
export interface GroupFlag extends Pick<OutlierFlag, 'ratio' | 'strong' | 'score' | 'expected'> {
  readonly index: number;
}

export interface JudgedGroup {
  readonly about: Omit<OutlierGroup, 'by'>;
  readonly flagged: readonly GroupFlag[];
}

/** Fewer rows are judged, and said to be for reference only. */
const REFERENCE = 10;

function fenceOf(values: Float64Array, { method, quantile, a, k }: OutlierRequest, room: Workspace): FenceResult {
  switch (method) {
    case 'tukey':
      return tukeyFence(values, { type: quantile });
    case 'asymmetric':
      return asymmetricFence(values, { type: quantile });
    case 'adjusted-boxplot':
      return adjustedBoxplot(values, { type: quantile });
    case 'quartile':
      return quartileMethod(values, { a, type: quantile });
    case 'sigma-gap':
      return sigmaGap(values);
    default:
      return madFence(values, { k, room });
  }
}

function undecided(why: UndecidedGroup, n: number): JudgedGroup {
  const about = { n, undecided: why, reference: false, medianRatio: null, quartiles: null, bounds: null };
  return { about, flagged: [] };
}

/** Places of the workspace that the detectors do not use. */
const JUDGED = 2;
const SORTED = 3;

function byFence(
  current: Float64Array,
  previous: Float64Array | null,
  request: OutlierRequest,
  room: Workspace,
): JudgedGroup {
  const judged = room.floats(JUDGED, current.length);
  for (let i = 0; i < judged.length; i++) judged[i] = previous ? current[i]! / previous[i]! : current[i]!;
  const result = fenceOf(judged, request, room);
  const { n } = result;
  if (result.state === 'undecided') return undecided(result.why, n);
  const flagged = result.flagged.map(({ index, strong, score, expected: [low, high] }): GroupFlag => {
    if (!previous) return { index, ratio: null, strong, score, expected: [low, high] };
    const before = previous[index]!;
    return { index, ratio: judged[index]!, strong, score, expected: [low * before, high * before] };
  });
  const sorted = room.floats(SORTED, judged.length);
  sorted.set(judged);
  const q = quartiles(sorted, request.quantile);
  const { bounds } = result;
  const about = { n, undecided: null, reference: n < REFERENCE, medianRatio: q[1], quartiles: q, bounds };
  return { about, flagged };
}

function byHb(current: Float64Array, previous: Float64Array, request: OutlierRequest, room: Workspace): JudgedGroup {
  const { u, a, c, strong, pct, quantile } = request;
  const result = hidiroglouBerthelot(current, previous, { u, a, c, strong, pct, type: quantile, room });
  const { n } = result;
  if (result.state === 'undecided') return undecided(result.why, n);
  const { reference, medianRatio, quartiles: q, bounds, flagged } = result;
  return { about: { n, undecided: null, reference, medianRatio, quartiles: q, bounds }, flagged };
}

/**
 * Judges the rows of one group by the method asked for.
 * @param current figures that take part @param previous of the same rows, above 0; null = the figures themselves are judged
 * @param room used again from group to group
 */
export function judgeGroup(
  current: Float64Array,
  previous: Float64Array | null,
  request: OutlierRequest,
  room: Workspace,
): JudgedGroup {
  return request.method === 'hidiroglou-berthelot' && previous
    ? byHb(current, previous, request, room)
    : byFence(current, previous, request, room);
}
