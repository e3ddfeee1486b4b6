import type { CellPatch, MergedPatch } from './patch-spec';

type SheetPatches = Map<number, Map<number, MergedPatch>>;

/** Changes by sheet, row and column: several at one cell are brought together, later fills and values winning. */
export function mergePatches(patches: readonly CellPatch[]): Map<string, SheetPatches> {
  const sheets = new Map<string, SheetPatches>();
  for (const { sheet, row, column, fill, comment, set, cached } of patches) {
    const rows: SheetPatches = sheets.get(sheet) ?? new Map<number, Map<number, MergedPatch>>();
    sheets.set(sheet, rows);
    const cells = rows.get(row) ?? new Map<number, MergedPatch>();
    rows.set(row, cells);
    const before = cells.get(column);
    cells.set(column, {
      row,
      column,
      fill: fill ?? before?.fill ?? null,
      comments: [...(before?.comments ?? []), ...(comment === undefined ? [] : [comment])],
      set: set ?? before?.set ?? null,
      cached: cached === undefined ? before?.cached : cached,
    });
  }
  return sheets;
}
