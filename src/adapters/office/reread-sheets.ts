import type { WorkbookGrid } from '../../core/model/grid';
import type { Refusal } from '../../core/model/refusal';
import { askCells } from './ask-cells';
import { askOutlines } from './ask-outlines';
import { bookOf, tooMany, type BookReading } from './read-book';
import type { SheetOutline } from './used-area';

/**
 * Reads some sheets again, in two syncs: where their cells are now, and the cells.
 * @returns null where a sheet is new or gone, so that the whole workbook must be read
 */
export async function rereadSheets(
  context: Excel.RequestContext,
  last: BookReading,
  changed: readonly string[],
): Promise<BookReading | Refusal | null> {
  const wanted = last.outlines.filter(({ name }) => changed.includes(name));
  if (wanted.length !== new Set(changed).size) return null;
  const sheets = wanted.map(({ id }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('id,name,visibility');
    return sheet;
  });
  const answer = askOutlines(sheets);
  await context.sync();
  if (sheets.some((sheet, i) => sheet.isNullObject || sheet.name !== wanted[i]!.name)) return null;
  const fresh = answer();
  const outlines = last.outlines.map((old): SheetOutline => fresh.find(({ id }) => id === old.id) ?? old);
  const refusal = tooMany(outlines);
  if (refusal) return refusal;
  const grids = await askCells(context, fresh, last.formats);
  const byName = new Map(grids.map((grid) => [grid.name, grid]));
  const book: WorkbookGrid = bookOf(
    last.book.sheets.map((old) => byName.get(old.name) ?? old),
    last.formats,
    last.book,
  );
  return { book, outlines, formats: last.formats, facts: last.facts };
}
