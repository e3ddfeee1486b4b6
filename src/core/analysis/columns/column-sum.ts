import type { Amount } from '../../indicators/indicator';
import { groupFigures } from './group-figures';
import type { Groups } from './groups';

/** Sum of a column in one group, the same in any order; null where nobody has a value. */
export function columnSum(column: Float64Array, groups: Groups, group: number): Amount {
  const [figures] = groupFigures([{ now: column, then: column }], groups, { medians: false });
  return figures!.valued[group]! > 0 ? figures!.now[group]! : null;
}
