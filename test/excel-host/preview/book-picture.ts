import { FormulaError } from '../../../src/core/formula/value';
import type { SimSheet } from '../engine/book/sim-sheet';
import type { CellPicture, SheetPicture } from './sheet-picture';

/** Empty rows and columns around what is there, so that a sheet looks like one. */
const SPARE_ROWS = 12;
const SPARE_COLUMNS = 3;
const LEAST_ROWS = 36;
const LEAST_COLUMNS = 12;
/** More are not drawn: the preview shows forms, not tables of a hundred thousand rows. */
const MOST_ROWS = 2000;
const MOST_COLUMNS = 120;

const bounded = (wanted: number, least: number, most: number): number => Math.min(most, Math.max(least, wanted));

/** What an editor of the cell starts with. */
export function inputOf(sheet: SimSheet, row: number, column: number): string {
  const formula = sheet.formulaAt(row, column);
  if (formula !== null) return formula;
  const value = sheet.valueAt(row, column);
  if (value === null) return '';
  if (value instanceof FormulaError) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

function alignOf(sheet: SimSheet, row: number, column: number, asked: string): CellPicture['align'] {
  if (asked === 'Center' || asked === 'CenterAcrossSelection') return 'center';
  if (asked === 'Right') return 'right';
  if (asked !== 'General') return 'left';
  const value = sheet.valueAt(row, column);
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || value instanceof FormulaError ? 'center' : 'left';
}

function cellPicture(sheet: SimSheet, row: number, column: number): CellPicture {
  const style = sheet.shownStyleAt(row, column);
  return {
    text: sheet.textAt(row, column),
    input: inputOf(sheet, row, column),
    align: alignOf(sheet, row, column, style.horizontal),
    fill: style.fill,
    color: style.fontColor.toUpperCase() === '#000000' ? null : style.fontColor,
    bold: style.bold,
    italic: style.italic,
    fontSize: style.fontSize,
    wrap: style.wrap,
    borders: style.borders,
    locked: sheet.protected && style.locked,
  };
}

/** A sheet of the simulated workbook as the grid draws it: asked again at every drawing, nothing is kept. */
export function pictureOf(sheet: SimSheet): SheetPicture {
  const { extent } = sheet;
  return {
    rows: bounded((extent?.bottom ?? -1) + 1 + SPARE_ROWS, LEAST_ROWS, MOST_ROWS),
    columns: bounded((extent?.right ?? -1) + 1 + SPARE_COLUMNS, LEAST_COLUMNS, MOST_COLUMNS),
    merges: sheet.merges,
    columnWidth: (column) => sheet.columnWidth(column),
    rowHeight: (row) => sheet.rowHeight(row),
    cell: (row, column) => cellPicture(sheet, row, column),
  };
}
