import type { CellPosition, CellRef } from '../../model/cell';
import type { SheetGrid, SheetValidation } from '../../model/grid';
import type { MarkedRule, MarkedSheet } from './template-mark';

/** Cells whose validation is not as it was. */
export interface BrokenRules {
  readonly gone: readonly CellRef[];
  readonly changed: readonly CellRef[];
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** A formula without the differences that saving by another program makes. */
function plain(formula: string): string {
  const bare = formula.replace(/^=/, '').replace(/\s+/g, '');
  return NUMBER.test(bare) ? String(Number(bare)) : bare;
}

/** Whether a validation allows what the template's rule allowed. A list or a formula of its own has no operator. */
function isSame(now: SheetValidation, rule: MarkedRule): boolean {
  if (now.type !== rule.type || plain(now.formula1) !== plain(rule.formula1)) return false;
  if (rule.type === 'list' || rule.type === 'custom') return true;
  if (now.operator !== rule.operator) return false;
  // the second limit says nothing beside an operator with one; programs write a 0 there
  return !/between/i.test(rule.operator) || plain(now.formula2) === plain(rule.formula2);
}

/** The validation of each cell that has one, for the rows that matter. */
function byCell(validations: readonly SheetValidation[]) {
  return ({ row, column }: CellPosition): SheetValidation | undefined =>
    validations.find(({ ranges }) =>
      ranges.some(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right),
    );
}

/**
 * Compares the validations of a sheet with those of its template. A sheet whose validations are not known is not judged.
 * @param shiftOf rows put in or taken out above a row; null for a row that is gone, which has a finding of its own
 */
export function brokenRules(
  sheet: SheetGrid,
  marked: MarkedSheet,
  shiftOf: (row: number) => number | null,
): BrokenRules {
  const { validations } = sheet;
  if (!validations) return { gone: [], changed: [] };
  const at = byCell(validations.filter(({ type }) => type !== 'none'));
  const moved = ({ row, column }: CellPosition): CellRef[] => {
    const shift = shiftOf(row);
    return shift === null ? [] : [{ sheet: sheet.name, row: row + shift, column }];
  };
  const gone: CellRef[] = [];
  const changed: CellRef[] = [];
  for (const rule of marked.rules) {
    for (const cell of rule.cells.flatMap(moved)) {
      const now = at(cell);
      if (!now) gone.push(cell);
      else if (!isSame(now, rule)) changed.push(cell);
    }
  }
  return { gone, changed };
}
