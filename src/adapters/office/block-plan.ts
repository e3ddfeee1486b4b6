import type { CellRange } from '../../core/model/grid';
import { cellsOf, type SheetOutline } from './used-area';

/** Cells whose values, formulas, formats and types stay well below a megabyte of answer, 100 characters a cell. */
export const BLOCK_CELLS = 8_000;

/** Rows or columns whose being hidden is asked one by one; beyond, a sheet is no form. */
export const MOST_HIDDEN_ASKED = 2_000;

/** A part of a sheet's used cells. */
export interface Block {
  readonly sheet: SheetOutline;
  readonly range: CellRange;
}

/** Parts of one request. */
export type Batch = readonly Block[];

function blocksOf(sheet: SheetOutline): Block[] {
  const { area } = sheet;
  if (!area) return [];
  const rows = Math.max(1, Math.floor(BLOCK_CELLS / (area.right - area.left + 1)));
  const blocks: Block[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    blocks.push({ sheet, range: { ...area, top, bottom: Math.min(area.bottom, top + rows - 1) } });
  }
  return blocks;
}

/** Shares the used cells of the sheets among requests: a form return fits one, a long table takes several. */
export function planBatches(sheets: readonly SheetOutline[]): readonly Batch[] {
  const batches: Block[][] = [];
  let open: Block[] = [];
  let cells = 0;
  for (const block of sheets.flatMap(blocksOf)) {
    const size = cellsOf(block.range);
    if (open.length > 0 && cells + size > BLOCK_CELLS) {
      batches.push(open);
      open = [];
      cells = 0;
    }
    open.push(block);
    cells += size;
  }
  if (open.length > 0) batches.push(open);
  return batches;
}
