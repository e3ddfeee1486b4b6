import type { CellChange } from '../../core/host/sheet-changes';
import { CellFlag, CellType, type CellTypeCode, type SheetGrid } from '../../core/model/grid';
import { SheetArraysFill } from '../../core/model/sheet-arrays-fill';
import { sheetFromArrays } from '../../core/model/sheet-from-arrays';
import type { FormulaValue } from '../../core/formula/value';

/**
 * What a formula came to after a change: its new value, null where only Excel or WPS can work it out, undefined where
 * it shows what it showed.
 */
export type Recalculated = (row: number, column: number) => { readonly value: FormulaValue } | null | undefined;

/** Changes of one sheet by place. */
export class CellChanges {
  private readonly byRow = new Map<number, Map<number, CellChange>>();

  put(change: CellChange): void {
    const row = this.byRow.get(change.row);
    if (row) row.set(change.column, change);
    else this.byRow.set(change.row, new Map([[change.column, change]]));
  }

  at(row: number, column: number): CellChange | undefined {
    return this.byRow.get(row)?.get(column);
  }

  all(): CellChange[] {
    return [...this.byRow.values()].flatMap((row) => [...row.values()]);
  }
}

const NONE: ReadonlySet<number> = new Set();

interface Slot {
  readonly row: number;
  readonly column: number;
  /** index in the arrays of the sheet as received; -1 for a cell that was blank */
  readonly index: number;
}

function slotsOf(sheet: SheetGrid, changes: CellChanges): Slot[] {
  const slots: Slot[] = Array.from({ length: sheet.size }, (_, index) => {
    return { row: sheet.rows[index]!, column: sheet.columns[index]!, index };
  });
  for (const { row, column } of changes.all()) {
    if (sheet.indexOf(row, column) < 0) slots.push({ row, column, index: -1 });
  }
  return slots.sort((a, b) => a.row - b.row || a.column - b.column);
}

function putValue(
  fill: SheetArraysFill,
  { row, column }: Slot,
  value: FormulaValue,
  flags: number,
  format: number,
): void {
  if (typeof value === 'number') fill.put(row, column, CellType.number, value, flags, format);
  else if (typeof value === 'boolean') fill.put(row, column, CellType.boolean, value ? 1 : 0, flags, format);
  else if (typeof value === 'string') fill.putText(row, column, value, CellType.text, flags, format);
  else if (value === null) {
    if (flags !== 0) fill.put(row, column, CellType.blank, 0, flags, format);
  } else fill.putText(row, column, value.code, CellType.error, flags, format);
}

/**
 * A sheet as it is with changes put in; formulas show what `recalculated` says, or what they showed before (null,
 * undefined). Every other cell is told as received: digits of the file that say more than the number stay.
 */
export function changedSheet(
  sheet: SheetGrid,
  changes: CellChanges,
  recalculated: Recalculated | null,
  formatCodes: readonly string[],
): SheetGrid {
  const fill = new SheetArraysFill();
  const formulas = new Map<number, string>();
  const fresh = new Set<number>();
  for (const slot of slotsOf(sheet, changes)) {
    const { row, column, index } = slot;
    const format = index < 0 ? 0 : sheet.formats[index]!;
    const change = changes.at(row, column);
    if (change) {
      putValue(fill, slot, change.value, 0, format);
      continue;
    }
    const flags = sheet.flags[index]!;
    const formula = sheet.formulaAt(row, column);
    if (formula !== null) formulas.set(fill.size, formula);
    const value = recalculated && (flags & CellFlag.formula) !== 0 ? recalculated(row, column) : undefined;
    if (value !== undefined) fresh.add(fill.size);
    if (value) putValue(fill, slot, value.value, CellFlag.formula, format);
    else if (value === null) fill.put(row, column, CellType.blank, 0, CellFlag.formula | CellFlag.uncached, format);
    else copyCell(fill, sheet, slot, format);
  }
  const { name, visibility, kind, merges, validations } = sheet;
  const facts = { name, visibility, kind, merges, hiddenRows: NONE, hiddenColumns: NONE };
  const now = sheetFromArrays({ ...fill.finish(), ...facts, formulas }, formatCodes);
  return {
    ...now,
    ...(validations && { validations }),
    cellAt: (row, column) =>
      changes.at(row, column) || fresh.has(now.indexOf(row, column))
        ? now.cellAt(row, column)
        : sheet.cellAt(row, column),
    isRowHidden: (row) => sheet.isRowHidden(row),
    isColumnHidden: (column) => sheet.isColumnHidden(column),
  };
}

function copyCell(fill: SheetArraysFill, sheet: SheetGrid, { row, column, index }: Slot, format: number): void {
  const type = sheet.types[index] as CellTypeCode;
  const number = sheet.numbers[index]!;
  const flags = sheet.flags[index]!;
  if (type === CellType.text || type === CellType.error) {
    fill.putText(row, column, sheet.strings[number]!, type, flags, format);
  } else fill.put(row, column, type, number, flags, format);
}

/** A sheet without a cell, to be filled by changes. */
export function blankSheet(name: string, formatCodes: readonly string[]): SheetGrid {
  const facts = { name, visibility: 'visible', kind: 'worksheet', merges: [] } as const;
  const arrays = { ...new SheetArraysFill().finish(), ...facts, hiddenRows: NONE, hiddenColumns: NONE };
  return sheetFromArrays(arrays, formatCodes);
}
