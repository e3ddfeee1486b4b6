import type { CellRef } from '../model/cell';
import type { Filing } from '../model/filing';
import { CellFlag, type WorkbookGrid } from '../model/grid';

/** Places that are told; one is reason enough. */
const MOST_TOLD = 50;

/** Formulas of the forms whose result is not in the workbook (待重算): what they show cannot be relied on. */
export function awaitingRecalculation(book: WorkbookGrid, filings: readonly Filing[]): readonly CellRef[] {
  const names = new Set(filings.map(({ sheet }) => sheet));
  const places: CellRef[] = [];
  for (const { name, size, flags, rows, columns } of book.sheets) {
    if (!names.has(name)) continue;
    for (let at = 0; at < size && places.length < MOST_TOLD; at++) {
      if ((flags[at]! & CellFlag.uncached) !== 0) places.push({ sheet: name, row: rows[at]!, column: columns[at]! });
    }
  }
  return places;
}
