import { FormulaError, type FormulaValue } from '../../../../src/core/formula/value';
import { addressOf } from '../../../../src/core/model/cell';
import type { CellRange } from '../../../../src/core/model/grid';
import { cellsOf, columnsOf, isEntireColumn, isEntireRow, oneCell, rowsOf } from '../book/area';
import { everyCell, type SimSheet } from '../book/sim-sheet';
import { readTyped } from '../book/typed-text';
import { HostError, invalidArgument } from '../host-error';
import type { Session } from '../session';
import { mustBeUnlocked } from './writable';

/** Above, Excel gives no values and reports no error. */
const MOST_READ = 5_000_000;

/** As `values` has it: an empty cell is an empty text, an error its code. */
export const valueOnWire = (value: FormulaValue): unknown =>
  value === null ? '' : value instanceof FormulaError ? value.code : value;

export function typeOnWire(value: FormulaValue): string {
  if (value === null) return 'Empty';
  if (value instanceof FormulaError) return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'string' ? 'String' : 'Boolean';
}

/** Entire rows and columns have no values of their own. */
const unbounded = (area: CellRange): boolean => isEntireRow(area) || isEntireColumn(area);

/** A matrix of something of each cell, or null for an area too large or unbounded. */
export function matrix(area: CellRange, of: (row: number, column: number) => unknown): unknown[][] | null {
  if (unbounded(area) || cellsOf(area) > MOST_READ) return null;
  const rows: unknown[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: unknown[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(of(row, column));
    rows.push(line);
  }
  return rows;
}

/** Calls back with the value given for each cell: a matrix of the area's shape, or one value for all. */
export function spread(
  area: CellRange,
  given: unknown,
  location: string,
  put: (row: number, column: number, value: unknown) => void,
): void {
  if (unbounded(area)) throw invalidArgument(location);
  const single = !Array.isArray(given);
  const rows = single ? [] : (given as unknown[]);
  if (!single) checkShape(area, rows, location);
  for (const [row, column] of everyCell(area)) {
    put(row, column, single ? given : (rows[row - area.top] as unknown[])[column - area.left]);
  }
}

function checkShape(area: CellRange, rows: readonly unknown[], location: string): void {
  const fits =
    rows.length === rowsOf(area) && rows.every((row) => Array.isArray(row) && row.length === columnsOf(area));
  if (fits) return;
  throw new HostError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    400,
    location,
  );
}

/** Writes values or formulas to an area; null leaves a cell as it is. Nothing is written where one cell is locked. */
export function writeCells(session: Session, sheet: SimSheet, area: CellRange, given: unknown, location: string): void {
  mustBeUnlocked(sheet, area, location);
  const single = cellsOf(area) === 1;
  const before = sheet.valueAt(area.top, area.left);
  const todo: (readonly [number, number, unknown])[] = [];
  spread(area, given, location, (row, column, value) => {
    if (value !== null && typeof value === 'object') throw invalidArgument(location);
    todo.push([row, column, value]);
  });
  for (const [row, column, value] of todo)
    if (value !== null && value !== undefined) writeOne(sheet, row, column, value);
  session.book.spoil();
  if (single) session.book.settle();
  const after = sheet.valueAt(area.top, area.left);
  const details = {
    before: valueOnWire(before),
    after: valueOnWire(after),
    typeBefore: typeOnWire(before),
    typeAfter: typeOnWire(after),
  };
  session.book.emit({ kind: 'changed', sheet, area, change: 'RangeEdited', ...(single ? { details } : {}) });
}

function writeOne(sheet: SimSheet, row: number, column: number, value: unknown): void {
  if (typeof value === 'number') sheet.put(row, column, { value, formula: null, format: null });
  else if (typeof value === 'boolean') sheet.put(row, column, { value, formula: null, format: null });
  else sheet.put(row, column, readTyped(String(value), sheet.styleAt(row, column).numberFormat));
}

/** The user or the add-in types a text into one cell. */
export function typeInto(session: Session, sheet: SimSheet, row: number, column: number, text: string): void {
  writeCells(session, sheet, oneCell(row, column), text, `${sheet.name}!${addressOf({ row, column })}`);
}
