import type { SheetChanges } from '../../core/host/sheet-changes';
import { addressOf, type Cell, type CellPosition } from '../../core/model/cell';
import type { Explanation } from '../../core/model/explanation';
import type { WorkbookGrid } from '../../core/model/grid';
import { isOwnSheet, OWN_SHEETS } from '../../core/submission/own-sheets';
import { readExplanations } from '../../core/submission/read-explanations';

/** One cell of the return whose value was changed by whoever filled it in. */
export interface ListedCorrection {
  readonly sheet: string;
  readonly address: string;
  readonly received: Cell;
  /** null = emptied */
  readonly corrected: string | number | null;
}

const byPlace = (a: CellPosition, b: CellPosition): number => a.row - b.row || a.column - b.column;

function isSame(received: Cell, value: string | number | null): boolean {
  if (received.formula) return false;
  return received.type === 'blank' ? value === null : received.value === value;
}

/** The corrections, sheet by sheet in reading order; the last one of a cell counts, one that changes nothing does not. */
export function listedCorrections(received: WorkbookGrid, changes: readonly SheetChanges[]): ListedCorrection[] {
  return received.sheets
    .filter(({ name }) => !isOwnSheet(name))
    .flatMap((grid) => {
      const cells = changes.filter(({ sheet }) => sheet === grid.name).flatMap((one) => one.cells);
      const last = new Map(cells.map((cell) => [addressOf(cell), cell]));
      return [...last.values()].sort(byPlace).flatMap((change): ListedCorrection[] => {
        const before = grid.cellAt(change.row, change.column);
        if (isSame(before, change.value)) return [];
        return [{ sheet: grid.name, address: addressOf(change), received: before, corrected: change.value }];
      });
    });
}

/** The explanations of lines that were written to. @param book with the changes made */
export function listedExplanations(book: WorkbookGrid, changes: readonly SheetChanges[]): readonly Explanation[] {
  const ours = changes.filter(({ sheet }) => sheet === OWN_SHEETS.explain).flatMap(({ cells }) => cells);
  const rows = new Set(ours.map(({ row }) => row));
  return readExplanations(book).filter(({ at }) => rows.has(at.row));
}
