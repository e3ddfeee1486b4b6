import { adjustedBoxplot } from '../detectors/adjusted-boxplot';
import { asymmetricFence } from '../detectors/asymmetric-fence';
import type { FenceResult, UndecidedGroup } from '../detectors/detection';
import { hidiroglouBerthelot } from '../detectors/hidiroglou-berthelot';
import { madFence } from '../detectors/mad-fence';
import { quartileMethod } from '../detectors/quartile-method';
import { quartiles } from '../detectors/quartiles';
import { sigmaGap } from '../detectors/sigma-gap';
import { tukeyFence } from '../detectors/tukey-fence';
import type { OutlierFlag, OutlierGroup, OutlierRequest } from './outlier-result';

/** A flag inside its group. */
export interface GroupFlag extends Omit<OutlierFlag, 'record' | 'group'> {
  readonly index: number;
}

export interface JudgedGroup extends Omit<OutlierGroup, 'by'> {
  readonly flagged: readonly GroupFlag[];
}

/** Fewer rows are judged, and said to be for reference only. */
const REFERENCE = 10;

function fenceOf(values: Float64Array, { method, quantile, a, k }: OutlierRequest): FenceResult {
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
      return madFence(values, { k });
  }
}

function undecided(why: UndecidedGroup, n: number): JudgedGroup {
  return { n, undecided: why, reference: false, medianRatio: null, quartiles: null, bounds: null, flagged: [] };
}

function byFence(current: Float64Array, previous: Float64Array | null, request: OutlierRequest): JudgedGroup {
  const judged = previous ? current.map((value, i) => value / previous[i]!) : current;
  const result = fenceOf(judged, request);
  const { n } = result;
  if (result.state === 'undecided') return undecided(result.why, n);
  const q = quartiles(judged.slice(), request.quantile);
  const flagged = result.flagged.map(({ index, strong, score, expected: [low, high] }): GroupFlag => {
    const before = previous ? previous[index]! : null;
    const expected = before === null ? ([low, high] as const) : ([low * before, high * before] as const);
    const ratio = before === null ? null : judged[index]!;
    return { index, current: current[index]!, previous: before, ratio, strong, score, expected };
  });
  const reference = n < REFERENCE;
  return { n, undecided: null, reference, medianRatio: q[1], quartiles: q, bounds: result.bounds, flagged };
}

function byHb(current: Float64Array, previous: Float64Array, request: OutlierRequest): JudgedGroup {
  const { u, a, c, strong, pct, quantile } = request;
  const result = hidiroglouBerthelot(current, previous, { u, a, c, strong, pct, type: quantile });
  const { n } = result;
  if (result.state === 'undecided') return undecided(result.why, n);
  const flagged = result.flagged.map(({ index, ratio, strong: isStrong, score, expected }): GroupFlag => {
    return { index, current: current[index]!, previous: previous[index]!, ratio, strong: isStrong, score, expected };
  });
  return { ...result, n, undecided: null, flagged };
}

/**
 * Judges the rows of one group by the method asked for.
 * @param current figures that take part @param previous of the same rows, above 0; null = the figures themselves are judged
 */
export function judgeGroup(current: Float64Array, previous: Float64Array | null, request: OutlierRequest): JudgedGroup {
  return request.method === 'hidiroglou-berthelot' && previous
    ? byHb(current, previous, request)
    : byFence(current, previous, request);
}
