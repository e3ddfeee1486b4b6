import type { FreshFormula } from '../../adapters/changed-copy/changed-copy';
import type { SheetChanges } from '../../core/host/sheet-changes';
import type { WorkbookGrid } from '../../core/model/grid';
import { blankSheet, changedSheet, CellChanges } from './changed-sheet';
import { FreshValues, type BookChanges } from './fresh-values';

export type { BookChanges } from './fresh-values';

/**
 * The workbook as received with changes put in, for readers. Formulas that depend on a changed cell are worked out again
 * where they are of our own templates, and wait for Excel or WPS (待重算) where they are not; all others show what they
 * showed when they were received.
 */
export function changedBook(book: WorkbookGrid, changes: BookChanges): WorkbookGrid {
  if (changes.size === 0) return book;
  const names = new Set(book.sheets.map(({ name }) => name));
  const added = [...changes.keys()].filter((name) => !names.has(name));
  const fresh = new FreshValues(book, changes);
  const received = book.sheets.map((sheet) => {
    const own = changes.get(sheet.name);
    const values = fresh.onSheet(sheet.name);
    if (!own && !values) return sheet;
    return changedSheet(sheet, own ?? new CellChanges(), values?.at ?? null, book.formats);
  });
  const ours = added.map((name) =>
    changedSheet(blankSheet(name, book.formats), changes.get(name)!, null, book.formats),
  );
  return { ...book, sheets: [...received, ...ours] };
}

/** Changes by sheet and place; of several of one cell the last counts. */
export function changesBySheet(changes: readonly SheetChanges[]): BookChanges {
  const bySheet = new Map<string, CellChanges>();
  for (const { sheet, cells } of changes) {
    const own = bySheet.get(sheet) ?? new CellChanges();
    for (const cell of cells) own.put(cell);
    bySheet.set(sheet, own);
  }
  return bySheet;
}

/**
 * The formulas whose value in the file is not right any more after these changes, with the new value; null where only
 * Excel or WPS can work it out.
 */
export function freshFormulas(book: WorkbookGrid, changes: readonly SheetChanges[]): readonly FreshFormula[] {
  const fresh = new FreshValues(book, changesBySheet(changes));
  return book.sheets.flatMap(({ name }) => {
    return (fresh.onSheet(name)?.all() ?? []).map(({ row, column, fresh: found }): FreshFormula => {
      return { sheet: name, row, column, value: found && found.value };
    });
  });
}
