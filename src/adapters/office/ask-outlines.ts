import { parseRange } from './range-address';
import { visibilityOf, type SheetOutline } from './used-area';

/**
 * Asks where the used cells of the sheets are; the answer is there after the next sync. Cells are never asked for
 * before their number is known: a sheet can hold more than a request may carry.
 */
export function askOutlines(sheets: readonly Excel.Worksheet[]): () => readonly SheetOutline[] {
  const ranges = sheets.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load('address,rowHidden,columnHidden');
    return range;
  });
  return () =>
    sheets.map((sheet, i) => {
      const range = ranges[i]!;
      const there = !range.isNullObject;
      return {
        id: sheet.id,
        name: sheet.name,
        visibility: visibilityOf(sheet.visibility),
        area: there ? parseRange(range.address) : null,
        // null where some are hidden and some not
        rowsShown: !there || (range.rowHidden as boolean | null) === false,
        columnsShown: !there || (range.columnHidden as boolean | null) === false,
      };
    });
}
