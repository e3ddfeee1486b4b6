import type { Cell } from '../../../core/model/cell';
import type { SheetGrid } from '../../../core/model/grid';
import { isOwnSheet } from '../../../core/submission/own-sheets';

const same = (a: Cell, b: Cell): boolean => {
  if (a.type !== b.type) return false;
  return a.type === 'blank' || b.type === 'blank' || a.value === b.value;
};

/** The cell as received where a person has corrected it; null where it is as received. Formulas correct themselves. */
export function correctedFrom(received: SheetGrid | null, now: Cell): Cell | null {
  if (received === null || isOwnSheet(received.name)) return null;
  const before = received.cellAt(now.row, now.column);
  return now.formula || before.formula || same(before, now) ? null : before;
}
