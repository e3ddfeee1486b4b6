import type { CellRange } from '../../../../src/core/model/grid';
import { cellsOf } from '../book/area';
import { everyCell, type SimSheet } from '../book/sim-sheet';
import { accessDenied, HostError } from '../host-error';

/** Cells of one write; Excel's own limit is higher, nothing of ours comes near. */
const MOST_CELLS = 5_000_000;

/** @throws HostError AccessDenied where the sheet is protected and a cell of the area locked */
export function mustBeUnlocked(sheet: SimSheet, area: CellRange, location: string): void {
  if (!sheet.protection) return;
  if (cellsOf(area) > MOST_CELLS)
    throw new HostError('OperationCellsExceedLimit', 'The operation exceeds the limit of cells.');
  for (const [row, column] of everyCell(area)) {
    if (sheet.styleAt(row, column).locked) throw accessDenied(location);
  }
}

/** @param option of the sheet's protection, such as `allowFormatCells` @throws HostError AccessDenied */
export function mustAllow(sheet: SimSheet, option: string, location: string): void {
  if (sheet.protection && sheet.protection.options[option] !== true) throw accessDenied(location);
}
