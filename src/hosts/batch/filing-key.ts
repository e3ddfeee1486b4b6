import { enterpriseKey } from '../../core/checking/named/filed-twice';
import type { Filing } from '../../core/model/filing';
import { foldText } from '../../core/reading/fold-text';

/** What the filings of one enterprise have in common: the organisation code, else the name; null when the form has neither. */
export function filerKey(filing: Filing): string | null {
  const code = enterpriseKey(filing);
  if (code !== null) return `code ${code}`;
  return filing.enterprise.name === null ? null : `name ${foldText(filing.enterprise.name)}`;
}

/** Filings by enterprise, in the order given; those without an enterprise are a group each. */
export function groupByFiler<T>(items: readonly T[], filingOf: (item: T) => Filing): T[][] {
  const groups = new Map<string, T[]>();
  const alone: T[][] = [];
  for (const item of items) {
    const key = filerKey(filingOf(item));
    const group = key === null ? undefined : groups.get(key);
    if (group) group.push(item);
    else if (key === null) alone.push([item]);
    else groups.set(key, [item]);
  }
  return [...groups.values(), ...alone];
}
