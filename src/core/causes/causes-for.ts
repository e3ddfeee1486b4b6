import type { ReturnCause } from '../model/cause';
import type { Audience } from '../model/rule';

/** Whether the arithmetic of the return leaves one choice of cells. */
const isForced = ({ sets, complete }: ReturnCause): boolean => sets.length === 1 && complete;

/**
 * What an audience may see. An enterprise sees which cell is wrong only where the arithmetic of its own return leaves one
 * choice; where several would do, which it is stays open between it and its records (domain.md §1).
 */
export function causesFor(causes: readonly ReturnCause[], audience: Audience): readonly ReturnCause[] {
  return audience === 'office' ? causes : causes.filter((cause) => cause.state !== 'found' || isForced(cause));
}
