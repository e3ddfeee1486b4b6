import type { CellChange, SheetChanges } from '../../core/host/sheet-changes';
import { OWN_SHEETS } from '../../core/submission/own-sheets';
import type { AddedCell, AddedSheet } from '../ooxml/patch/patch-spec';

/** Characters of each column: labels and what they say; the fields of an explanation. */
const WIDTHS: ReadonlyMap<string, readonly number[]> = new Map([
  [OWN_SHEETS.receipt, [18, 64]],
  [OWN_SHEETS.explain, [12, 12, 12, 22, 60, 20]],
]);

function addedCell({ column, value }: CellChange): AddedCell {
  return { column, ...(value === null ? {} : { value }) };
}

function rowsOf(changes: readonly CellChange[]): AddedSheet['rows'] {
  const rows = new Map<number, Map<number, CellChange>>();
  for (const change of changes) {
    const row = rows.get(change.row) ?? new Map<number, CellChange>();
    rows.set(change.row, row.set(change.column, change));
  }
  const last = changes.reduce((most, { row }) => Math.max(most, row), 0);
  return Array.from({ length: last + 1 }, (_, at) => {
    const cells = [...(rows.get(at)?.values() ?? [])];
    return { cells: cells.sort((a, b) => a.column - b.column).map(addedCell) };
  });
}

/** The sheets of ours that are written to and that the workbook has not. @param worksheets names of those it has */
export function addedOwnSheets(changes: readonly SheetChanges[], worksheets: ReadonlySet<string>): AddedSheet[] {
  return [...WIDTHS].flatMap(([name, widths]) => {
    const cells = changes.filter(({ sheet }) => sheet === name).flatMap((one) => one.cells);
    return worksheets.has(name) || cells.length === 0 ? [] : [{ name, widths, rows: rowsOf(cells) }];
  });
}
