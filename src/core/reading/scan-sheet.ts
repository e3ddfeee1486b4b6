import type { SheetGrid } from '../model/grid';
import { CellType } from '../model/grid';
import { factsOf } from './find-facts';
import type { FormIndex } from './form-index';
import type { TextFacts } from './text-facts';

/** Cells of one sheet that are looked at: far more than any return holds, far fewer than a hostile sheet may. */
const CELLS = 50000;

/** One pass over a sheet: what its texts are, and where those stand that matter. Cells are indices of the grid's arrays. */
export interface SheetScan {
  readonly sheet: SheetGrid;
  /** by cell; null for a cell that is no text */
  readonly facts: readonly (TextFacts | null)[];
  readonly items: readonly number[];
  readonly headings: readonly number[];
  /** stubs 指标名称, 代码, 计量单位 */
  readonly stubs: readonly number[];
  readonly titles: readonly number[];
  readonly numbers: readonly number[];
  readonly filer: readonly number[];
  readonly periods: readonly number[];
  /** number of cells looked at; fewer than the sheet has when it is too large for a return */
  readonly scanned: number;
}

/** Scans the stored cells of a sheet once. */
export function scanSheet(sheet: SheetGrid, index: FormIndex): SheetScan {
  const scanned = Math.min(sheet.size, CELLS);
  const facts: (TextFacts | null)[] = [];
  const items: number[] = [];
  const headings: number[] = [];
  const stubs: number[] = [];
  const titles: number[] = [];
  const numbers: number[] = [];
  const filer: number[] = [];
  const periods: number[] = [];
  for (let i = 0; i < scanned; i++) {
    if (sheet.types[i] !== CellType.text) {
      facts.push(null);
      continue;
    }
    const found = factsOf(index, sheet.strings[sheet.numbers[i]!]!);
    facts.push(found);
    if (found.items.length > 0) items.push(i);
    if (found.heading !== null) headings.push(i);
    if (found.stub !== null) stubs.push(i);
    if (found.titles.length > 0) titles.push(i);
    if (found.numbers.length > 0 || found.foreignNumber !== null) numbers.push(i);
    if (found.filer.length > 0) filer.push(i);
    if (found.period !== null) periods.push(i);
  }
  return { sheet, facts, items, headings, stubs, titles, numbers, filer, periods, scanned };
}
