import type { CellPosition } from '../../../core/model/cell';
import type { FormColumn, FormDefinition, FormItem, FormRowGroup } from '../../../core/model/form';
import { rowKey, valueKey } from '../content';
import type { LaidOutForm } from '../lay-out-return';

/** A cell that takes a figure. */
export interface ValueCell {
  readonly key: string;
  readonly at: CellPosition;
  readonly column: FormColumn;
  /** the fixed row; null in a row of the filler's own */
  readonly item: FormItem | null;
  readonly group: FormRowGroup | null;
  /** row of the group, from 0; -1 for a fixed row */
  readonly row: number;
  /** filled in beforehand, and locked */
  readonly filled: boolean;
}

/** How many rows of a group a laid out form has. */
export function rowsOf(laid: LaidOutForm, group: FormRowGroup): number {
  let rows = 0;
  while (laid.places.has(rowKey(group.id, rows, 'code'))) rows++;
  return rows;
}

/** Every value cell of a laid out form, row by row. */
export function valueCells(form: FormDefinition, laid: LaidOutForm, filled: ReadonlySet<string>): ValueCell[] {
  const cells: ValueCell[] = [];
  const add = (key: string, rest: Omit<ValueCell, 'key' | 'at' | 'filled'>): void => {
    const at = laid.places.get(key);
    if (at) cells.push({ key, at, filled: filled.has(key), ...rest });
  };
  for (const item of form.items) {
    for (const column of form.columns) add(valueKey(item.code, column.id), { item, column, group: null, row: -1 });
  }
  for (const group of form.groups) {
    for (let row = 0; row < rowsOf(laid, group); row++) {
      for (const column of form.columns) add(rowKey(group.id, row, column.id), { item: null, column, group, row });
    }
  }
  return cells;
}

/**
 * The defined name of a value cell: `B2041_r03_month`, `B2041_classes_1_ytd` (rows counted from 1).
 * Item codes and column ids hold letters and digits only in every pack; anything else becomes `_`.
 */
export function nameOfCell(form: FormDefinition, cell: ValueCell): string {
  const row = cell.item ? `r${cell.item.code}` : `${cell.group!.id}_${String(cell.row + 1)}`;
  return [form.alias, row, cell.column.id].join('_').replace(/[^\p{L}\p{N}_.]/gu, '_');
}
