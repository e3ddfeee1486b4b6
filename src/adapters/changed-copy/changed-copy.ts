import type { FormulaValue } from '../../core/formula/value';
import { FormulaError } from '../../core/formula/value';
import type { SheetChanges } from '../../core/host/sheet-changes';
import type { CellRef } from '../../core/model/cell';
import type { Refusal } from '../../core/model/refusal';
import type { CellPatch, Patched, PatchTools } from '../ooxml/patch/patch-spec';
import { writePatched } from '../ooxml/patch/write-patched';
import type { CachedValue } from '../ooxml/write-spec';
import { addedOwnSheets } from './added-own-sheets';

/** A formula whose value in the file is no longer right, because a cell that it depends on was changed. */
export interface FreshFormula extends CellRef {
  /** null = only Excel or WPS can work it out: its old value is taken out */
  readonly value: FormulaValue | null;
}

function patchesOf({ sheet, cells }: SheetChanges): CellPatch[] {
  return cells.map(({ row, column, value }): CellPatch => {
    if (value === null) return { sheet, row, column, set: { type: 'blank' } };
    const set = typeof value === 'number' ? { type: 'number' as const, value } : { type: 'text' as const, value };
    return { sheet, row, column, set };
  });
}

function cachedOf({ value }: FreshFormula): CachedValue {
  return value instanceof FormulaError ? { error: value.code } : value;
}

/**
 * A copy of a received .xlsx or .xlsm with these cells changed and these formulas showing their new values; sheets of
 * ours (说明, 回执) that are missing are added. Every part that is not concerned keeps its bytes. Never throws for bad
 * input: a change of a formula, of a sheet that is not there and not ours, or a damaged workbook gives a `Refusal`.
 * @throws RangeError for a number no workbook can hold
 */
export function changedCopy(
  bytes: Uint8Array,
  changes: readonly SheetChanges[],
  fresh: readonly FreshFormula[],
  tools: PatchTools,
): Patched | Refusal {
  const refreshed = fresh.map((formula): CellPatch => {
    const { sheet, row, column } = formula;
    return { sheet, row, column, cached: cachedOf(formula) };
  });
  return writePatched(
    bytes,
    (worksheets) => {
      const ours = addedOwnSheets(changes, worksheets);
      const added = new Set(ours.map(({ name }) => name));
      const cells = changes.filter(({ sheet }) => !added.has(sheet)).flatMap(patchesOf);
      return { cells: [...cells, ...refreshed], author: '', sheets: ours };
    },
    tools,
  );
}
