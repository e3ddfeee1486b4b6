import type { AnalysisDimension as Dimension } from '../../../core/model/analysis-definition';
import { UsageError } from '../frame/usage-error';

/** The dimensions of one table: one, or two that are crossed. */
export type GroupBy = readonly Dimension[];

const MOST_CROSSED = 2;

/** Each dimension with the other names it may be asked for by. */
const NAMES: Readonly<Record<Dimension, readonly string[]>> = {
  cluster: ['产业集群', '集群'],
  industry: ['行业'],
  subPark: ['sub-park', 'subpark', '园区', '所属园区'],
  highTech: ['high-tech', 'hightech', '高新技术企业', '高企'],
  size: ['规模'],
  aboveScale: ['above-scale', 'abovescale', '规模以上'],
  status: ['运营状态', '状态'],
};
const BY_NAME: ReadonlyMap<string, Dimension> = new Map(
  Object.entries(NAMES).flatMap(([id, others]) => [id, ...others].map((name) => [name, id as Dimension])),
);

function dimensionOf(name: string, whole: string): Dimension {
  const found = BY_NAME.get(name.trim());
  if (found !== undefined) return found;
  throw new UsageError('bad-dimension', { value: name.trim() || whole, allowed: Object.keys(NAMES).join(', ') });
}

/**
 * Reads `--by`: tables between commas, crossed dimensions between ×, x or *.
 * @throws UsageError `bad-dimension`
 * @example parseBy('cluster,cluster×highTech') // [['cluster'], ['cluster', 'highTech']]
 */
export function parseBy(text: string): GroupBy[] {
  return text.split(/[,，、]/).map((part) => {
    const dimensions = part.split(/[×*✕]|\s+x\s+/i).map((name) => dimensionOf(name, part));
    const fits = dimensions.length <= MOST_CROSSED && new Set(dimensions).size === dimensions.length;
    if (!fits) throw new UsageError('bad-dimension', { value: part.trim(), allowed: Object.keys(NAMES).join(', ') });
    return dimensions;
  });
}
