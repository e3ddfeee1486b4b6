import { cellKey } from '../model/cell';
import type { SheetScan } from './scan-sheet';
import type { TableArea } from './table-area';

/** Which sheet column each form column was found in (-1: not found), by its heading path. */
export interface HeadingMatch {
  readonly columns: Int32Array;
  readonly found: number;
  /** sheet columns whose heading repeats one already found */
  readonly repeated: readonly { readonly column: number; readonly index: number }[];
  readonly lastRow: number;
}

/** Levels of headings over the values; statutory forms have one or two. */
const LEVELS = 4;
/** A heading has a dozen cells; a sheet of nothing but headings is not worth more looks. */
const CELLS = 400;

/** Heading cells of an area: above the first item, within its columns, in reading order. */
export function headingCells(scan: SheetScan, area: TableArea): number[] {
  const { rows, columns } = scan.sheet;
  const found = scan.headings.filter((cell) => {
    const row = rows[cell]!;
    const column = columns[cell]!;
    return row >= area.top && row < area.firstRow && column >= area.left && column <= area.right;
  });
  return found.length > CELLS ? found.slice(-CELLS) : found;
}

/** Headings that are years (2013年, 2012年) become 本年 and 上年同期, when there are just these two. */
function yearNames(scan: SheetScan, cells: readonly number[]): Map<string, string> {
  const years = new Set<number>();
  for (const cell of cells) {
    const match = /^(\d{4})年$/.exec(scan.facts[cell]!.heading ?? '');
    if (match) years.add(Number(match[1]));
  }
  const latest = Math.max(...years);
  if (years.size !== 2 || !years.has(latest - 1)) return new Map();
  return new Map([
    [`${String(latest)}年`, '本年'],
    [`${String(latest - 1)}年`, '上年同期'],
  ]);
}

/** Right ends of the merged ranges that start in the heading cells, by cell. */
function mergeEnds(scan: SheetScan, cells: readonly number[]): ReadonlyMap<number, number> {
  const byPlace = new Map(cells.map((cell) => [cellKey(scan.sheet.rows[cell]!, scan.sheet.columns[cell]!), cell]));
  const ends = new Map<number, number>();
  for (const merge of scan.sheet.merges) {
    const cell = byPlace.get(cellKey(merge.top, merge.left));
    if (cell !== undefined) ends.set(cell, merge.right);
  }
  return ends;
}

function matchRows(
  scan: SheetScan,
  area: TableArea,
  cells: readonly number[],
  ends: ReadonlyMap<number, number>,
  rows: readonly number[],
): HeadingMatch {
  const sheet = scan.sheet;
  const paths = new Map<number, string>();
  const own = new Set<number>();
  const years = yearNames(scan, cells);
  for (const row of rows) {
    const here = cells.filter((cell) => sheet.rows[cell] === row);
    here.forEach((cell, i) => {
      const heading = scan.facts[cell]!.heading!;
      const following = here[i + 1];
      const next = following === undefined ? area.right + 1 : sheet.columns[following]!;
      // a merge says how far an outer heading spans; an unmerged one spans up to the next
      const span = ends.get(cell) ?? (row === rows.at(-1) ? sheet.columns[cell]! : next - 1);
      const end = Math.min(span, area.right);
      own.add(sheet.columns[cell]!);
      for (let column = sheet.columns[cell]!; column <= end; column++) {
        paths.set(column, (paths.get(column) ?? '') + (years.get(heading) ?? heading));
      }
    });
  }
  const columns = new Int32Array(area.form.form.columns.length).fill(-1);
  const repeated: { column: number; index: number }[] = [];
  let found = 0;
  for (const column of [...own].sort((a, b) => a - b)) {
    const index = area.form.columnOf.get(paths.get(column)!);
    if (index === undefined) continue;
    if (columns[index]! >= 0) repeated.push({ column, index });
    else {
      columns[index] = column;
      found++;
    }
  }
  return { columns, found, repeated, lastRow: rows.at(-1) ?? -1 };
}

/**
 * Finds value columns by heading path, merged or not: of the rows with headings above the items, the lowest one, two,
 * three or four are tried, and those count that name most columns without repeating one.
 */
export function matchHeadings(scan: SheetScan, area: TableArea, cells: readonly number[]): HeadingMatch {
  const rows = [...new Set(cells.map((cell) => scan.sheet.rows[cell]!))];
  const ends = mergeEnds(scan, cells);
  let best: HeadingMatch | null = null;
  for (let levels = 1; levels <= Math.min(LEVELS, rows.length); levels++) {
    const match = matchRows(scan, area, cells, ends, rows.slice(-levels));
    const better = best === null || match.found - match.repeated.length > best.found - best.repeated.length;
    if (better) best = match;
  }
  return best ?? matchRows(scan, area, [], ends, []);
}
