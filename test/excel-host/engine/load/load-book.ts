import type { Inflate } from '../../../../src/adapters/ooxml/inflate';
import { DEFAULT_LIMITS } from '../../../../src/adapters/ooxml/limits';
import { openWorkbook } from '../../../../src/adapters/xlsx/open-workbook';
import { readXlsx } from '../../../../src/adapters/xlsx/read-xlsx';
import { FormulaError, type FormulaValue } from '../../../../src/core/formula/value';
import { CellType, type SheetGrid, type WorkbookGrid } from '../../../../src/core/model/grid';
import { isRefusal, type Refusal } from '../../../../src/core/model/refusal';
import { PLAIN, type CellStyle } from '../book/cell-style';
import { SimBook } from '../book/sim-book';
import { keyOf } from '../book/sim-cell';
import { SimSheet } from '../book/sim-sheet';
import { readLooks } from './read-looks';
import { SheetLookReader } from './read-sheet-look';

function valueOf(grid: SheetGrid, at: number): FormulaValue {
  const number = grid.numbers[at]!;
  switch (grid.types[at]) {
    case CellType.number:
      return number;
    case CellType.text:
      return grid.strings[number] ?? '';
    case CellType.boolean:
      return number === 1;
    case CellType.error:
      return FormulaError.of(grid.strings[number] ?? '#VALUE!');
    default:
      return null;
  }
}

function fillSheet(sheet: SimSheet, grid: SheetGrid, formats: readonly string[]): void {
  const styles = formats.map((numberFormat): CellStyle | null =>
    numberFormat === 'General' ? null : { ...PLAIN, numberFormat },
  );
  for (let at = 0; at < grid.size; at++) {
    const row = grid.rows[at]!;
    const column = grid.columns[at]!;
    const value = valueOf(grid, at);
    const formula = grid.formulaAt(row, column);
    sheet.store(keyOf(row, column), { value, formula, style: styles[grid.formats[at]!] ?? null });
  }
  sheet.merges = [...grid.merges];
  for (let row = 0; row < grid.rowCount; row++) if (grid.isRowHidden(row)) sheet.hiddenRows.add(row);
  for (let column = 0; column < grid.columnCount; column++) {
    if (grid.isColumnHidden(column)) sheet.hiddenColumns.add(column);
  }
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** A simulated workbook of what our own reader gives: values, formulas, formats, merges, hidden rows, names. */
export function bookFromGrid(grid: WorkbookGrid, title: string): SimBook {
  const book = new SimBook(title);
  for (const from of grid.sheets) {
    const sheet = new SimSheet(book.newId('sheet'), from.name);
    sheet.visibility = VISIBILITY[from.visibility];
    fillSheet(sheet, from, grid.formats);
    book.sheets.push(sheet);
  }
  for (const { name, refersTo, sheet, hidden } of grid.names) {
    const scope = sheet === null ? null : book.sheet(sheet);
    book.names.push({ name, formula: `=${refersTo}`, visible: !hidden, comment: '', scope });
  }
  return book;
}

/**
 * Opens a workbook for the simulated Excel: our reader's grid, and from the same parts what the reader leaves out:
 * fills, fonts, borders, locked cells, protection, frozen panes, conditional formats.
 */
export async function loadBook(bytes: Uint8Array, inflate: Inflate, title: string): Promise<SimBook | Refusal> {
  const grid = await readXlsx(bytes, { inflate, formulas: true });
  if (isRefusal(grid)) return grid;
  const book = bookFromGrid(grid, title);
  const opened = openWorkbook(bytes, inflate, DEFAULT_LIMITS);
  const styles = opened.parts.textIfAny('xl/styles.xml');
  const looks = styles === null ? { styles: [], differences: [] } : readLooks(styles, 'xl/styles.xml', DEFAULT_LIMITS);
  opened.sheets.forEach(({ entry }, i) => {
    const text = entry && opened.parts.textIfAny(entry.name);
    if (entry && text) new SheetLookReader(book.sheets[i]!, book, looks).read(text, entry.name, DEFAULT_LIMITS);
  });
  return book;
}
