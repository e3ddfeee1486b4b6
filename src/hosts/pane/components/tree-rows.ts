import type { FindingEntry, FindingGroup } from '../desk/finding-groups';
import type { RowPlace } from './row-styles';

/** One row of the list as it is shown: a cause that can be opened, or a finding. */
export type TreeRow = { readonly id: string; readonly at: RowPlace } & (
  | { readonly kind: 'cause'; readonly group: FindingGroup; readonly open: boolean }
  | { readonly kind: 'finding'; readonly entry: FindingEntry; readonly inCause: string | null }
);

export function causeRowId(group: FindingGroup): string {
  return `cause:${group.key}`;
}

function findingRow(entry: FindingEntry, inCause: string | null, at: RowPlace): TreeRow {
  return { kind: 'finding', id: entry.key, entry, inCause, at };
}

/** The rows that are shown now: of a closed cause its own row only. A group without a cause has one finding. */
export function treeRows(groups: readonly FindingGroup[], open: ReadonlySet<string>): readonly TreeRow[] {
  return groups.flatMap((group, i): TreeRow[] => {
    const at = { position: i + 1, of: groups.length };
    if (group.cause === null) return group.entries.map((entry) => findingRow(entry, null, at));
    const id = causeRowId(group);
    const isOpen = open.has(id);
    const members = isOpen ? group.entries : [];
    const of = members.length;
    return [
      { kind: 'cause', id, group, open: isOpen, at },
      ...members.map((entry, j) => findingRow(entry, id, { position: j + 1, of })),
    ];
  });
}
