import { currentAt } from '../detectors/hidiroglou-berthelot';
import type { OutlierGroup, OutlierRequest } from './outlier-result';

/**
 * Current figures that would not be flagged in a group: the fence, at a previous figure.
 * @param previous above 0; null = the figure itself is judged, the fence is the same everywhere
 * @returns null in an undecided group. The lower end may be 0 or less: nothing is too small then
 * @source methods.md §1
 */
export function expectedRange(
  { bounds, medianRatio }: Pick<OutlierGroup, 'bounds' | 'medianRatio'>,
  { method, u }: Pick<OutlierRequest, 'method' | 'u'>,
  previous: number | null,
): readonly [low: number, high: number] | null {
  if (bounds === null || medianRatio === null) return null;
  if (previous === null) return bounds;
  const [low, high] = bounds;
  if (method !== 'hidiroglou-berthelot') return [low * previous, high * previous];
  return [currentAt(low, previous, medianRatio, u), currentAt(high, previous, medianRatio, u)];
}
