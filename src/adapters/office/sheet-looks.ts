import { addressOf } from '../../core/model/cell';
import type { CellSpec, CellStyle, SheetSpec } from '../ooxml/write-spec';

/** One property of how cells look, and the areas that have it, as lists of addresses that Excel takes in one call. */
export interface SheetLook {
  readonly set: (format: Excel.RangeFormat) => void;
  readonly areas: readonly string[];
}

/** Addresses of a list that Excel takes in one call (8,192 characters). */
const MOST_LETTERS = 8_000;

type Property = readonly [key: string, set: SheetLook['set']];

/** What of a style is taken over: font, fill and alignment. Borders are left to the grid lines. */
function propertiesOf({ font, fill, align }: CellStyle): Property[] {
  const found: Property[] = [];
  const add = (key: string, set: SheetLook['set']): void => void found.push([key, set]);
  if (font?.bold === true) add('bold', (format) => void (format.font.bold = true));
  if (font?.size !== undefined) {
    const { size } = font;
    add(`size ${String(size)}`, (format) => void (format.font.size = size));
  }
  if (font?.color !== undefined) {
    const { color } = font;
    add(`color ${color}`, (format) => void (format.font.color = `#${color}`));
  }
  if (fill !== undefined) add(`fill ${fill}`, (format) => void (format.fill.color = `#${fill}`));
  if (align?.wrap === true) add('wrap', (format) => void (format.wrapText = true));
  if (align?.vertical === 'top') add('top', (format) => void (format.verticalAlignment = 'Top'));
  if (align?.vertical === 'center') add('middle', (format) => void (format.verticalAlignment = 'Center'));
  if (align?.horizontal === 'center') add('center', (format) => void (format.horizontalAlignment = 'Center'));
  return found;
}

/** Cells that follow one another down a column, as one address each run. */
function runsDown(cells: readonly CellSpec[]): string[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: string[] = [];
  for (let at = 0; at < sorted.length;) {
    const first = sorted[at]!;
    let last = first;
    for (at++; at < sorted.length; at++) {
      const next = sorted[at]!;
      if (next.column !== first.column || next.row !== last.row + 1) break;
      last = next;
    }
    runs.push(last === first ? addressOf(first) : `${addressOf(first)}:${addressOf(last)}`);
  }
  return runs;
}

function inLists(addresses: readonly string[]): string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const open = lists.at(-1);
    if (open === undefined || open.length + address.length > MOST_LETTERS) lists.push(address);
    else lists[lists.length - 1] = `${open},${address}`;
  }
  return lists;
}

/** How the cells of a sheet look, property by property: a handful of calls, however many cells there are. */
export function sheetLooks({ cells }: SheetSpec): readonly SheetLook[] {
  const byKey = new Map<string, { set: SheetLook['set']; cells: CellSpec[] }>();
  for (const cell of cells) {
    if (!cell.style) continue;
    for (const [key, set] of propertiesOf(cell.style)) {
      const group = byKey.get(key);
      if (group) group.cells.push(cell);
      else byKey.set(key, { set, cells: [cell] });
    }
  }
  return [...byKey.values()].map((group) => ({ set: group.set, areas: inLists(runsDown(group.cells)) }));
}

/** A number format and an area of one column that has it. */
export interface ColumnFormat {
  readonly address: string;
  readonly format: string;
}

/** Number formats, column by column: where a column has one only, an area from its first such cell to its last. */
export function columnFormats({ cells }: SheetSpec): readonly ColumnFormat[] {
  const columns = new Map<number, Map<string, CellSpec[]>>();
  for (const cell of cells) {
    const format = cell.style?.format;
    if (format === undefined) continue;
    const formats = columns.get(cell.column) ?? new Map<string, CellSpec[]>();
    columns.set(cell.column, formats);
    const group = formats.get(format);
    if (group) group.push(cell);
    else formats.set(format, [cell]);
  }
  return [...columns.values()].flatMap((formats) =>
    [...formats].flatMap(([format, group]) => {
      const runs = formats.size === 1 ? [spanOf(group)] : runsDown(group);
      return runs.map((address) => ({ address, format }));
    }),
  );
}

/** From the first of the cells of one column to the last. */
function spanOf(cells: readonly CellSpec[]): string {
  const rows = cells.map(({ row }) => row);
  const { column } = cells[0]!;
  const row = rows.reduce((least, one) => Math.min(least, one));
  const last = rows.reduce((most, one) => Math.max(most, one));
  return `${addressOf({ row, column })}:${addressOf({ row: last, column })}`;
}
