import { rowKey } from '../checking/row-key';
import type { GroupRow } from '../model/filing';
import { valueOf } from '../submission/canonical-values';

/** A row in both versions, or in one of them alone. */
export interface RowPair {
  readonly before: GroupRow | null;
  readonly after: GroupRow | null;
}

function byKey(rows: readonly GroupRow[], keyOf: (row: GroupRow) => string): Map<string, GroupRow[]> {
  const known = new Map<string, GroupRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const same = known.get(key);
    if (same) same.push(row);
    else known.set(key, [row]);
  }
  return known;
}

const contentOf = ({ name, unit, readings }: GroupRow): string => JSON.stringify([name, unit, readings.map(valueOf)]);

/** Rows of one code: those that say the same belong together, the others in their order. */
function pairAlike(before: readonly GroupRow[], after: readonly GroupRow[]): RowPair[] {
  if (before.length === 1 && after.length === 1) return [{ before: before[0]!, after: after[0]! }];
  const waiting = byKey(before, contentOf);
  const taken = new Set<GroupRow>();
  const equal = new Map(
    after.map((row): [GroupRow, GroupRow | undefined] => {
      const match = waiting.get(contentOf(row))?.shift();
      if (match) taken.add(match);
      return [row, match];
    }),
  );
  const rest = before.filter((row) => !taken.has(row));
  let next = 0;
  const pairs = after.map((row): RowPair => ({ before: equal.get(row) ?? rest[next++] ?? null, after: row }));
  return [...pairs, ...rest.slice(next).map((row): RowPair => ({ before: row, after: null }))];
}

/**
 * Brings the rows of a group in two versions together by code, else by name; the line they stand on does not count. Linear
 * in the number of rows.
 */
export function pairRows(before: readonly GroupRow[], after: readonly GroupRow[]): readonly RowPair[] {
  const old = byKey(before, rowKey);
  const fresh = byKey(after, rowKey);
  const gone = [...old].filter(([key]) => !fresh.has(key)).flatMap(([, rows]) => rows);
  return [
    ...[...fresh].flatMap(([key, rows]) => pairAlike(old.get(key) ?? [], rows)),
    ...gone.map((row): RowPair => ({ before: row, after: null })),
  ];
}
