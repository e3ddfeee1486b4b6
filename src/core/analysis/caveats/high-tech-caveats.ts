import type { Caveat } from '../../model/analysis';
import { note, warning } from './caveat';
import type { Work } from '../work';

/** The set of certified enterprises is not the same in both years, or not known. */
export function highTechCaveats(work: Work): Caveat[] {
  const { members } = work;
  if (!members.registered) return [];
  const { now, then } = work.highTech('valid');
  const positions = Array.from(members.ids.keys());
  const joined = positions.filter((i) => now.of[i] === 0 && then.of[i] !== 0);
  const left = positions.filter((i) => now.of[i] !== 0 && then.of[i] === 0);
  const undated = positions.filter((i) => {
    const certificate = members.entries[i]?.highTech ?? null;
    return certificate !== null && (certificate.from === null || certificate.to === null);
  });
  const ids = (list: readonly number[]): string[] => list.map((i) => members.ids[i]!);
  const count = (of: Int32Array): number => of.reduce((sum, group) => sum + (group === 0 ? 1 : 0), 0);
  const facts = {
    ...{ now: count(now.of), then: count(then.of), joined: joined.length, left: left.length },
    set: work.request.highTechSet,
  };
  return [
    ...(joined.length + left.length === 0
      ? []
      : [warning('high-tech-set-changed', { members: ids([...joined, ...left]), facts })]),
    ...(undated.length === 0
      ? []
      : [note('high-tech-dates-missing', { members: ids(undated), facts: { count: undated.length } })]),
  ];
}
