import type { Finding } from '../model/finding';
import type { FindingSubject } from '../model/ledger-explanation';

/**
 * What a finding is about, without month and values: its rule, its form, and the places of this period it compares. The
 * same question about the same enterprise in another month has the same subject; a row of a group is known by its code.
 */
export function subjectOf({ rule, form, values }: Pick<Finding, 'rule' | 'form' | 'values'>): FindingSubject {
  const places = new Set(values.filter(({ when }) => when === 'now').map(({ name }) => name));
  return [rule, form ?? '', ...[...places].sort()].join(' ');
}
