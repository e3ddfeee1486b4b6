import { valueKindOf } from '../model/form';
import { CellType } from '../model/grid';
import { monthOfHeading } from './fold-text';
import { itemOfCodeAt } from './group-hits';
import type { HeadingMatch } from './heading-paths';
import { headingCells, matchHeadings } from './heading-paths';
import type { SheetScan } from './scan-sheet';
import type { TableArea } from './table-area';
import type { Stub } from './text-facts';

/** What a sheet column holds for a table; `value + i` is the form's column i. */
export const ColumnRole = { none: 0, label: 1, code: 2, unit: 3, value: 4 } as const;

/** The columns of one table. */
export interface ColumnPlan {
  /** first sheet column of the table */
  readonly left: number;
  readonly codeColumn: number;
  readonly unitColumn: number;
  /** sheet column of each form column; -1 where not found */
  readonly values: Int32Array;
  /** role of each sheet column from `left` on */
  readonly roles: Uint8Array;
  /** form columns whose cells in rows of groups hold texts, dates or 是/否 */
  readonly answers: readonly boolean[];
  /** lowest row of headings; the row above the items when there are none */
  readonly headingRow: number;
  /** first row that can hold an item */
  readonly bodyTop: number;
  /** form columns taken by their place because their heading could not be read */
  readonly byOrder: readonly number[];
  /** sheet columns with a heading that another column had already */
  readonly repeated: HeadingMatch['repeated'];
  /** sheet columns with figures that are none of the form's */
  readonly extra: readonly number[];
  /** a month that a heading names (1—9月), with its cell */
  readonly headingMonth: { readonly month: number; readonly cell: number } | null;
}

/** How often each column of the area holds the row's code, a unit, or anything at all, over the rows with items. */
interface Tally {
  readonly codes: Int32Array;
  readonly units: Int32Array;
  readonly numbers: Int32Array;
}

function tally(scan: SheetScan, area: TableArea): Tally {
  const width = Math.max(1, area.right - area.left + 1);
  const counts = { codes: new Int32Array(width), units: new Int32Array(width), numbers: new Int32Array(width) };
  const { sheet } = scan;
  for (const hit of area.hits) {
    const row = sheet.rows[hit.cell]!;
    for (let cell = sheet.firstOfRow(row); cell < scan.scanned && sheet.rows[cell] === row; cell++) {
      const offset = sheet.columns[cell]! - area.left;
      if (offset < 0 || offset >= width) continue;
      if (itemOfCodeAt(scan, cell, area.form) === hit.item) counts.codes[offset]!++;
      const facts = scan.facts[cell];
      if (facts && facts.unit !== null) counts.units[offset]!++;
      if (sheet.types[cell] !== CellType.text || (facts && facts.items.length === 0)) counts.numbers[offset]!++;
    }
  }
  return counts;
}

/** The column a stub heading (代码, 计量单位) stands in, nearest above the items; -1 for none. */
function stubColumn(scan: SheetScan, area: TableArea, stub: Stub): number {
  let found = -1;
  for (const cell of scan.stubs) {
    const row = scan.sheet.rows[cell]!;
    const column = scan.sheet.columns[cell]!;
    if (row < area.top || row >= area.firstRow || column < area.left || column > area.right) continue;
    if (scan.facts[cell]!.stub === stub) found = column;
  }
  return found;
}

/** The column with most of what is looked for; the one its heading names wins unless another has twice as much. */
function bestColumn(counts: Int32Array, area: TableArea, taken: readonly number[], named: number): number {
  let best = -1;
  for (let offset = 0; offset < counts.length; offset++) {
    if (taken.includes(area.left + offset) || counts[offset] === 0) continue;
    if (best < 0 || counts[offset]! > counts[best - area.left]!) best = area.left + offset;
  }
  if (named < 0 || best < 0) return best < 0 ? named : best;
  return counts[named - area.left]! * 2 >= counts[best - area.left]! ? named : best;
}

/** Gives the columns without a readable heading their places, if exactly as many columns hold figures as the form has. */
function fillByOrder(values: Int32Array, candidates: readonly number[]): number[] {
  if (candidates.length !== values.length) return [];
  if (values.some((column, i) => column >= 0 && candidates[i] !== column)) return [];
  const filled: number[] = [];
  values.forEach((column, i) => {
    if (column >= 0) return;
    values[i] = candidates[i]!;
    filled.push(i);
  });
  return filled;
}

function monthInHeadings(scan: SheetScan, cells: readonly number[], match: HeadingMatch): ColumnPlan['headingMonth'] {
  for (const cell of cells) {
    if (!match.columns.includes(scan.sheet.columns[cell]!)) continue;
    const month = monthOfHeading(scan.facts[cell]!.text);
    if (month !== null) return { month, cell };
  }
  return null;
}

/** First row below the headings; without headings, three rows above the first label, since that row's may be damaged. */
function bodyTopOf(scan: SheetScan, area: TableArea, match: HeadingMatch): number {
  if (match.lastRow >= 0) return match.lastRow + 1;
  const stubs = scan.stubs
    .map((cell) => scan.sheet.rows[cell]!)
    .filter((row) => row >= area.top && row < area.firstRow);
  return stubs.length > 0 ? Math.max(...stubs) + 1 : Math.max(area.top, area.firstRow - 3);
}

/** Finds label, unit, code and value columns of a table, by headings first and by what the columns hold. */
export function locateColumns(scan: SheetScan, area: TableArea): ColumnPlan {
  const cells = headingCells(scan, area);
  const match = matchHeadings(scan, area, cells);
  const counts = tally(scan, area);
  const values = Int32Array.from(match.columns);
  const taken = [...values].filter((column) => column >= 0);
  const labels = area.evidence.byCodes ? [] : [area.labelColumn];
  const codeColumn = bestColumn(counts.codes, area, [...taken, ...labels], stubColumn(scan, area, 'code'));
  const unitColumn = bestColumn(counts.units, area, [...taken, ...labels, codeColumn], stubColumn(scan, area, 'unit'));
  const stubEnd = Math.max(area.labelColumn, codeColumn, unitColumn);
  const headed = new Set(cells.map((cell) => scan.sheet.columns[cell]!));
  const candidates: number[] = [];
  for (let column = stubEnd + 1; column <= area.right; column++) {
    if (counts.numbers[column - area.left]! > 0 || (headed.has(column) && match.lastRow >= 0)) candidates.push(column);
  }
  const complete = match.found === values.length;
  const byOrder = complete ? [] : fillByOrder(values, candidates);
  const roles = new Uint8Array(counts.codes.length);
  const firstValue = Math.min(...[...values].filter((column) => column >= 0), stubEnd + 1);
  for (let column = area.left; column < Math.max(firstValue, stubEnd + 1) && column <= area.right; column++) {
    roles[column - area.left] = ColumnRole.label;
  }
  if (codeColumn >= 0) roles[codeColumn - area.left] = ColumnRole.code;
  if (unitColumn >= 0) roles[unitColumn - area.left] = ColumnRole.unit;
  values.forEach((column, i) => {
    if (column >= 0) roles[column - area.left] = ColumnRole.value + i;
  });
  return {
    left: area.left,
    codeColumn,
    unitColumn,
    values,
    roles,
    answers: area.form.form.columns.map((column) => valueKindOf(null, column).kind !== 'number'),
    headingRow: match.lastRow >= 0 ? match.lastRow : Math.max(0, area.firstRow - 1),
    bodyTop: bodyTopOf(scan, area, match),
    byOrder,
    repeated: byOrder.length > 0 ? [] : match.repeated,
    extra: candidates.filter((column) => roles[column - area.left] === 0 && counts.numbers[column - area.left]! > 0),
    headingMonth: monthInHeadings(scan, cells, match),
  };
}
