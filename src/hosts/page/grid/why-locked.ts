import type { Cell } from '../../../core/model/cell';
import { OWN_SHEETS } from '../../../core/submission/own-sheets';

/** Why a cell cannot be edited here. */
export type LockedWhy = 'reading' | 'formula' | 'own-sheet';

const OWN: ReadonlySet<string> = new Set(Object.values(OWN_SHEETS));

/** Why this cell cannot be edited; null when it can. @param editing whether anything can be edited here */
export function whyLocked(editing: boolean, sheet: string, cell: Cell): LockedWhy | null {
  if (!editing) return 'reading';
  if (OWN.has(sheet)) return 'own-sheet';
  return cell.formula ? 'formula' : null;
}

/** Whether the pane writes that sheet: what stands there is no correction of the return. */
export const isOwnSheet = (sheet: string): boolean => OWN.has(sheet);
