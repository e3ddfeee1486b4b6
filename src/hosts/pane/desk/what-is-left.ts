import type { RuleClass } from '../../../core/model/rule';
import type { FindingEntry } from './finding-groups';

/** How many findings there are of a class, and how many of them still need a person. */
export interface ClassCount {
  readonly all: number;
  readonly open: number;
}

export type FindingCounts = Readonly<Record<RuleClass, ClassCount>>;

/** Whether a finding still stands in the way of submitting. */
export function isOpen({ finding, state }: FindingEntry): boolean {
  if (finding.class === 'mandatory') return true;
  return finding.class === 'verify' && state !== 'accepted';
}

export function countFindings(entries: readonly FindingEntry[]): FindingCounts {
  const count = (wanted: RuleClass): ClassCount => {
    const of = entries.filter(({ finding }) => finding.class === wanted);
    return { all: of.length, open: of.filter(isOpen).length };
  };
  return { mandatory: count('mandatory'), verify: count('verify'), hint: count('hint') };
}
