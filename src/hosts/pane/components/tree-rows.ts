import type { FindingEntry, FindingGroup } from '../desk/finding-groups';

/** One row of the list as it is shown: a cause that can be opened, or a finding. */
export type TreeRow =
  | { readonly kind: 'cause'; readonly id: string; readonly group: FindingGroup; readonly open: boolean }
  | { readonly kind: 'finding'; readonly id: string; readonly entry: FindingEntry; readonly inCause: string | null };

export function causeRowId(group: FindingGroup): string {
  return `cause:${group.key}`;
}

/** The rows that are shown now: of a closed cause its own row only. */
export function treeRows(groups: readonly FindingGroup[], open: ReadonlySet<string>): readonly TreeRow[] {
  return groups.flatMap((group): TreeRow[] => {
    if (group.cause === null) {
      return group.entries.map((entry) => ({ kind: 'finding', id: entry.key, entry, inCause: null }));
    }
    const id = causeRowId(group);
    const isOpen = open.has(id);
    const members = isOpen ? group.entries : [];
    return [
      { kind: 'cause', id, group, open: isOpen },
      ...members.map((entry): TreeRow => ({ kind: 'finding', id: entry.key, entry, inCause: id })),
    ];
  });
}
