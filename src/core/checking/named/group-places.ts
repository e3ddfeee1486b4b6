import type { When } from '../../expression/tree';
import type { FormLayout } from '../form-layout';
import type { Place } from '../place';

/** Most rows that a finding points at. */
export const MOST_ROWS = 50;

/** The places of one column of a group, row by row. */
export function placesOfColumn(
  form: FormLayout,
  group: number,
  rowCount: number,
  column: number,
  when: When = 'now',
): readonly Place[] {
  return Array.from({ length: Math.min(rowCount, MOST_ROWS) }, (_, row) => ({ form, when, item: group, row, column }));
}

/** The places of all items of a form in some of its columns. */
export function placesOfItems(form: FormLayout, columns: readonly number[]): readonly Place[] {
  return form.form.items.flatMap((_, item) =>
    columns.map((column) => ({ form, when: 'now' as const, item, row: null, column })),
  );
}

const owned = new WeakMap<FormLayout, readonly number[]>();

/** Columns of this year: those that are not last year's of another. */
export function ownColumns(form: FormLayout): readonly number[] {
  let columns = owned.get(form);
  if (!columns) {
    columns = form.form.columns.flatMap((column, index) => (column.lastYearOf === undefined ? [index] : []));
    owned.set(form, columns);
  }
  return columns;
}
