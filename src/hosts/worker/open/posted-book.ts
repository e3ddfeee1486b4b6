import { CellFlag, CellType, type SheetGrid, type SheetValidation, type WorkbookGrid } from '../../../core/model/grid';
import { sheetFromArrays, type SheetArrays } from '../../../core/model/sheet-from-arrays';

/** A sheet as plain data, between worker and page. */
export interface PostedSheet {
  readonly arrays: SheetArrays;
  /** texts of the file by index of the cell, where they say more than the value: `1.50`, digits beyond fifteen */
  readonly raws: ReadonlyMap<number, string>;
  readonly validations: readonly SheetValidation[] | undefined;
}

export type PostedBook = Omit<WorkbookGrid, 'sheets'> & { readonly sheets: readonly PostedSheet[] };

function hidden(count: number, is: (at: number) => boolean): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < count; at++) if (is(at)) found.add(at);
  return found;
}

/** What of the cells has to go along: texts that the value does not say, and formulas, by index of the cell. */
function sparseOf(sheet: SheetGrid) {
  const raws = new Map<number, string>();
  const formulas = new Map<number, string>();
  for (let at = 0; at < sheet.size; at++) {
    const row = sheet.rows[at]!;
    const column = sheet.columns[at]!;
    const formula = (sheet.flags[at]! & CellFlag.formula) !== 0 ? sheet.formulaAt(row, column) : null;
    if (formula !== null) formulas.set(at, formula);
    const type = sheet.types[at];
    if (type !== CellType.number && type !== CellType.boolean) continue;
    const { raw } = sheet.cellAt(row, column);
    const plain = type === CellType.number ? String(sheet.numbers[at]) : sheet.numbers[at] === 1 ? 'TRUE' : 'FALSE';
    if (raw !== plain) raws.set(at, raw);
  }
  return { raws, formulas };
}

function posted(sheet: SheetGrid): PostedSheet {
  const { name, visibility, kind, size, strings, merges, validations } = sheet;
  const { raws, formulas } = sparseOf(sheet);
  const arrays: SheetArrays = {
    ...{ name, visibility, kind, size, strings, merges, formulas },
    rows: sheet.rows.slice(0, size),
    columns: sheet.columns.slice(0, size),
    types: sheet.types.slice(0, size),
    numbers: sheet.numbers.slice(0, size),
    flags: sheet.flags.slice(0, size),
    formats: sheet.formats.slice(0, size),
    hiddenRows: hidden(sheet.rowCount, (row) => sheet.isRowHidden(row)),
    hiddenColumns: hidden(sheet.columnCount, (column) => sheet.isColumnHidden(column)),
  };
  return { arrays, raws, validations };
}

/** A workbook as plain data that can be posted. */
export function postedBook(book: WorkbookGrid): PostedBook {
  return { ...book, sheets: book.sheets.map(posted) };
}

/** The buffers of a posted book, to be handed over instead of copied. */
export function buffersOf(book: PostedBook): ArrayBuffer[] {
  return book.sheets.flatMap(({ arrays: { rows, columns, types, numbers, flags, formats } }) =>
    [rows, columns, types, numbers, flags, formats].map(({ buffer }) => buffer as ArrayBuffer),
  );
}

function received({ arrays, raws, validations }: PostedSheet, formats: readonly string[]): SheetGrid {
  const sheet = sheetFromArrays(arrays, formats);
  return {
    ...sheet,
    ...(validations && { validations }),
    cellAt: (row, column) => {
      const cell = sheet.cellAt(row, column);
      const raw = raws.size === 0 ? undefined : raws.get(sheet.indexOf(row, column));
      return raw === undefined ? cell : { ...cell, raw };
    },
  };
}

/** The workbook of what was posted, as a reader of files gives it. */
export function receivedBook(book: PostedBook): WorkbookGrid {
  return { ...book, sheets: book.sheets.map((sheet) => received(sheet, book.formats)) };
}
