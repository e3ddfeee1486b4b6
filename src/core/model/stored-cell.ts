import type { Cell } from './cell';
import { CellFlag, CellType } from './grid';
import type { SheetGrid } from './grid';

/** The arrays of a sheet that place its cells. */
type Places = Pick<SheetGrid, 'rows' | 'columns' | 'size'>;
/** The arrays of a sheet that say what its cells hold. */
type Contents = Pick<SheetGrid, 'types' | 'numbers' | 'flags' | 'formats' | 'strings'>;

/** Index of the first stored cell at or after the place, in reading order. */
export function firstAtOrAfter({ rows, columns, size }: Places, row: number, column: number): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = rows[middle]!;
    if (there < row || (there === row && columns[middle]! < column)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the stored cell at the place, or -1. */
export function indexOfCell(sheet: Places, row: number, column: number): number {
  const at = firstAtOrAfter(sheet, row, column);
  return at < sheet.size && sheet.rows[at] === row && sheet.columns[at] === column ? at : -1;
}

/** One past the last column that holds a stored cell. */
export function columnCountOf({ columns, size }: Places): number {
  let widest = -1;
  for (let at = 0; at < size; at++) if (columns[at]! > widest) widest = columns[at]!;
  return widest + 1;
}

/**
 * The cell at an index of the arrays; a blank one for -1.
 * @param formatCodes the workbook's number formats
 * @param raw text of the file where it says more than the value does; texts and errors are their own
 */
export function storedCell(
  sheet: Contents,
  at: number,
  place: { readonly row: number; readonly column: number },
  formatCodes: readonly string[],
  raw = '',
): Cell {
  const { row, column } = place;
  if (at < 0) return { type: 'blank', row, column, raw: '', format: 'General', formula: false, uncached: false };
  const flags = sheet.flags[at]!;
  const common = {
    row,
    column,
    raw,
    format: formatCodes[sheet.formats[at]!] ?? 'General',
    formula: (flags & CellFlag.formula) !== 0,
    uncached: (flags & CellFlag.uncached) !== 0,
  };
  const value = sheet.numbers[at]!;
  const text = sheet.strings[value] ?? '';
  switch (sheet.types[at]) {
    case CellType.number:
      return { ...common, type: 'number', value, raw: raw || String(value) };
    case CellType.boolean:
      return { ...common, type: 'boolean', value: value === 1, raw: raw || String(value) };
    case CellType.text:
      return { ...common, type: 'text', value: text, raw: text };
    case CellType.error:
      return { ...common, type: 'error', value: text, raw: text };
    default:
      return { ...common, type: 'blank' };
  }
}
