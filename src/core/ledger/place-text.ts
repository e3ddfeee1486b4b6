import { addressOf, type CellRef } from '../model/cell';

/** A cell with its sheet, as the ledger keeps it. @example formatPlace(ref) // 'B204-1!C9' */
export function formatPlace(cell: CellRef): string {
  return `${cell.sheet}!${addressOf(cell)}`;
}
