import { ROW_STATUSES, type ManyRow, type RowStatus } from './desk/many-snapshot';

/** Columns by which the list can be put in order. */
export const ROW_COLUMNS = [
  'enterprise',
  'forms',
  'status',
  'mandatory',
  'verify',
  'hint',
  'received',
  'file',
] as const;
export type RowColumn = (typeof ROW_COLUMNS)[number];

/** `null` = what needs a person first. */
export type RowOrder = { readonly by: RowColumn; readonly down: boolean } | null;

const RANK = Object.fromEntries(ROW_STATUSES.map((status, i) => [status, i])) as Readonly<Record<RowStatus, number>>;

function needFirst(a: ManyRow, b: ManyRow): number {
  return (
    RANK[a.status] - RANK[b.status] ||
    b.counts.mandatory - a.counts.mandatory ||
    b.toExplain - a.toExplain ||
    b.counts.verify - a.counts.verify ||
    b.counts.hint - a.counts.hint
  );
}

type Key = string | number | null;

function keyOf(row: ManyRow, by: RowColumn): Key {
  switch (by) {
    case 'enterprise':
      return row.enterprise.name ?? row.enterprise.code;
    case 'forms':
      return row.forms.length === 0 ? null : row.forms.join(' ');
    case 'status':
      return RANK[row.status];
    case 'received':
      return row.received;
    case 'file':
      return row.path;
    case 'mandatory':
    case 'verify':
    case 'hint':
      return row.counts[by];
  }
}

/** Text as a Chinese reader orders it, numbers in it by their size. */
const byText = new Intl.Collator('zh-CN', { numeric: true });

function compared(a: Key, b: Key): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : byText.compare(String(a), String(b));
}

/** The rows in that order; equal ones as they came, what has no value last in either direction. */
export function orderedRows(rows: readonly ManyRow[], order: RowOrder): readonly ManyRow[] {
  if (!order) return [...rows].sort(needFirst);
  const { by, down } = order;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, by) }));
  keyed.sort(({ key: a }, { key: b }) => {
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
    return down ? compared(b, a) : compared(a, b);
  });
  return keyed.map(({ row }) => row);
}

/** Counts begin with the most, names with the first; the third press goes back to what needs a person first. */
export function nextOrder(order: RowOrder, by: RowColumn): RowOrder {
  const first = by === 'mandatory' || by === 'verify' || by === 'hint' || by === 'received';
  if (order?.by !== by) return { by, down: first };
  return order.down === first ? { by, down: !first } : null;
}
