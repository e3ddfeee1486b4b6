import type { GroupRow } from '../model/filing';

/** What makes two rows of a group the same product or class in two filings: the code, else the name. */
export function rowKey(row: Pick<GroupRow, 'code' | 'name'>): string {
  return row.code === '' ? `name ${row.name}` : `code ${row.code}`;
}
