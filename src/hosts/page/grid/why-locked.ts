import type { Cell } from '../../../core/model/cell';
import { isOwnSheet } from '../../../core/submission/own-sheets';

/** Why a cell cannot be edited here. */
export type LockedWhy = 'reading' | 'formula' | 'own-sheet';

/** Why this cell cannot be edited; null when it can. @param editing whether anything can be edited here */
export function whyLocked(editing: boolean, sheet: string, cell: Cell): LockedWhy | null {
  if (!editing) return 'reading';
  if (isOwnSheet(sheet)) return 'own-sheet';
  return cell.formula ? 'formula' : null;
}
