import { addressOf, parseAddress } from '../../../../src/core/model/cell';
import type { CellRange } from '../../../../src/core/model/grid';

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
export const WHOLE: CellRange = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export const rowsOf = ({ top, bottom }: CellRange): number => bottom - top + 1;
export const columnsOf = ({ left, right }: CellRange): number => right - left + 1;
export const cellsOf = (area: CellRange): number => rowsOf(area) * columnsOf(area);
export const oneCell = (row: number, column: number): CellRange => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});
export const isEntireRow = ({ left, right }: CellRange): boolean => left === 0 && right === LAST_COLUMN;
export const isEntireColumn = ({ top, bottom }: CellRange): boolean => top === 0 && bottom === LAST_ROW;

export function within(area: CellRange, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function intersection(a: CellRange, b: CellRange): CellRange | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : null;
}

export function bounding(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export const insideSheet = ({ top, left, bottom, right }: CellRange): boolean =>
  top >= 0 && left >= 0 && bottom <= LAST_ROW && right <= LAST_COLUMN && top <= bottom && left <= right;

const lettersOf = (column: number): string => addressOf({ row: 0, column }).slice(0, -1);

/** `A1`, `A1:C3`, `2:4` or `A:C`: as Excel writes an address. */
export function areaAddress(area: CellRange): string {
  const { top, left, bottom, right } = area;
  if (isEntireRow(area)) return `${String(top + 1)}:${String(bottom + 1)}`;
  if (isEntireColumn(area)) return `${lettersOf(left)}:${lettersOf(right)}`;
  const first = addressOf({ row: top, column: left });
  return cellsOf(area) === 1 ? first : `${first}:${addressOf({ row: bottom, column: right })}`;
}

interface Part {
  readonly row: number | null;
  readonly column: number | null;
}

function partOf(text: string): Part | null {
  const cell = parseAddress(text);
  if (cell) return cell;
  const bare = text.replace(/\$/g, '');
  if (/^[1-9]\d{0,6}$/.test(bare) && Number(bare) <= LAST_ROW + 1) return { row: Number(bare) - 1, column: null };
  const column = /^[A-Za-z]{1,3}$/.test(bare) ? parseAddress(`${bare}1`) : null;
  return column ? { row: null, column: column.column } : null;
}

/** The area of `A1`, `A1:B2`, `A:B` or `1:2`, `$` allowed; null when it is none. */
export function parseArea(text: string): CellRange | null {
  const [first, second, more] = text.trim().split(':');
  const a = partOf(first ?? '');
  const b = second === undefined ? a : partOf(second);
  if (!a || !b || more !== undefined) return null;
  if ((a.row === null) !== (b.row === null) || (a.column === null) !== (b.column === null)) return null;
  // a row or a column alone is no address: `2` or `A`
  if (second === undefined && (a.row === null || a.column === null)) return null;
  return {
    top: Math.min(a.row ?? 0, b.row ?? 0),
    left: Math.min(a.column ?? 0, b.column ?? 0),
    bottom: Math.max(a.row ?? LAST_ROW, b.row ?? LAST_ROW),
    right: Math.max(a.column ?? LAST_COLUMN, b.column ?? LAST_COLUMN),
  };
}

/** A sheet's name as it stands before an address: in quotation marks where a letter of it asks for them. */
export function quotedName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseAddress(name) && !/^[rc]\d*$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Parts `'甲 1'!A1` into sheet and address. */
export function splitAddress(text: string): { readonly sheet: string | null; readonly address: string } {
  const at = text.lastIndexOf('!');
  if (at < 0) return { sheet: null, address: text };
  const name = text.slice(0, at);
  const quoted = /^'(.*)'$/.exec(name);
  return { sheet: quoted ? quoted[1]!.replace(/''/g, "'") : name, address: text.slice(at + 1) };
}
