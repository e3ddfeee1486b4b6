import type { Filing, GroupRow } from '../../../core/model/filing';
import type { FormColumn, FormDefinition, FormRowGroup } from '../../../core/model/form';
import type { RowContent } from '../content';
import { valueKey } from '../content';

/** Columns that hold last year's figures, with the column of last year's filing they repeat. */
function repeated(form: FormDefinition): { readonly column: FormColumn; readonly of: string }[] {
  return form.columns.flatMap((column) => (column.lastYearOf === undefined ? [] : [{ column, of: column.lastYearOf }]));
}

/**
 * Last year's columns as last year's filing gives them, by `valueKey`. Items and columns are matched by code and id,
 * since last year's form may be another version; what was not filed stays out.
 */
export function lastYearValues(form: FormDefinition, filing: Filing): ReadonlyMap<string, number> {
  const items = new Map(filing.form.items.map((item, i) => [item.code, i]));
  const columns = new Map(filing.form.columns.map((column, i) => [column.id, i]));
  const width = filing.form.columns.length;
  const values = new Map<string, number>();
  for (const item of form.items) {
    for (const { column, of } of repeated(form)) {
      const i = items.get(item.code);
      const k = columns.get(of);
      const value = i === undefined || k === undefined ? NaN : filing.table.values[i * width + k]!;
      if (!Number.isNaN(value)) values.set(valueKey(item.code, column.id), value);
    }
  }
  return values;
}

function rowOf(form: FormDefinition, filing: Filing, row: GroupRow): RowContent {
  const columns = new Map(filing.form.columns.map((column, i) => [column.id, i]));
  const values = new Map<string, number>();
  for (const { column, of } of repeated(form)) {
    const k = columns.get(of);
    const value = k === undefined ? NaN : row.values[k]!;
    if (!Number.isNaN(value)) values.set(column.id, value);
  }
  return { code: row.code, name: row.name, unit: row.unit, values };
}

/** Rows of a template that are carried over: an enterprise has a few; a longer list is left to it. */
const ROWS_CARRIED = 40;

/** The classes and products that were filed last year, each with its figures of then. */
export function lastYearRows(form: FormDefinition, filing: Filing, group: FormRowGroup): readonly RowContent[] {
  return (filing.groups.get(group.id) ?? []).slice(0, ROWS_CARRIED).map((row) => rowOf(form, filing, row));
}
