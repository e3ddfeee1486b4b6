import type { SheetGrid, WorkbookGrid } from '../../core/model/grid';
import { sheetFromArrays } from '../../core/model/sheet-from-arrays';
import type { ReadBook } from './child-protocol';
import type { PreparedBook } from './prepare-legacy';

/** The workbook of what the library read and what was found beside it. @param name an .et is an .xls by its bytes */
export function legacyWorkbook(book: ReadBook, prepared: PreparedBook, name: string): WorkbookGrid {
  const format = /\.ett?$/i.test(name) && prepared.format === 'xls' ? 'et' : prepared.format;
  const sheets = book.sheets.map((arrays, index): SheetGrid => {
    const hidden = prepared.hidden[index];
    if (!hidden) return sheetFromArrays(arrays, book.formats);
    const visibility = hidden.table ? 'hidden' : arrays.visibility;
    return sheetFromArrays(
      { ...arrays, visibility, hiddenRows: hidden.rows, hiddenColumns: hidden.columns },
      book.formats,
    );
  });
  const features = {
    macros: book.features.macros || prepared.features.macros,
    externalLinks: book.features.externalLinks || prepared.features.externalLinks,
    hiddenSheets: sheets.some((sheet) => sheet.visibility !== 'visible'),
  };
  return { format, sheets, names: book.names, dateSystem: book.dateSystem, formats: book.formats, features };
}
