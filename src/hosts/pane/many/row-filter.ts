import type { ManyRow, RowStatus } from './desk/many-snapshot';

/** What the list can be narrowed to. `unread` = could not be read, or holds no known form. */
export const ROW_FILTERS = ['all', 'failed', 'to-explain', 'unread', 'missing', 'clean', 'skipped'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

const STATUSES: Readonly<Record<Exclude<RowFilter, 'all'>, readonly RowStatus[]>> = {
  failed: ['failed'],
  'to-explain': ['to-explain'],
  unread: ['refused', 'unrecognised'],
  missing: ['missing'],
  clean: ['clean'],
  skipped: ['skipped'],
};

/** Rows of a filter. @param counts rows by status, all of the batch */
export function countOf(filter: RowFilter, counts: Readonly<Record<RowStatus, number>>): number {
  if (filter === 'all') return Object.values(counts).reduce((sum, count) => sum + count, 0);
  return STATUSES[filter].reduce((sum, status) => sum + counts[status], 0);
}

/** Full-width letters and digits, capitals and the hyphen of a code make no difference to a search. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The search as words that must all occur. */
function wordsOf(search: string): string[] {
  return plain(search)
    .split(/\s+/)
    .filter((word) => word !== '');
}

function textOf({ enterprise, path }: ManyRow): string {
  const code = enterprise.code ?? '';
  return plain([code, code.replace(/-/g, ''), enterprise.name ?? '', path ?? ''].join('\n'));
}

/** The rows of that filter in whose name, code or path every word of `search` occurs; their order stays. */
export function filteredRows(rows: readonly ManyRow[], filter: RowFilter, search: string): readonly ManyRow[] {
  const wanted = filter === 'all' ? null : STATUSES[filter];
  const words = wordsOf(search);
  if (!wanted && words.length === 0) return rows;
  return rows.filter((row) => {
    if (wanted && !wanted.includes(row.status)) return false;
    if (words.length === 0) return true;
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  });
}
