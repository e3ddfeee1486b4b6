import type { Filing, GroupRow, Reading } from '../model/filing';
import type { FormLayout } from './form-layout';
import { rowKey } from './row-key';

/** A filing brought to the layout of the rules, with the way back to its cells. */
export interface ReceivedForm {
  readonly filing: Filing;
  readonly layout: FormLayout;
  /** slot = item · columns + column of the layout; the filing's own array where the versions agree */
  readonly values: Float64Array;
  reading(item: number, column: number): Reading;
  groupReading(group: number, row: number, column: number): Reading;
  /** rows of a group by position within the layout's form */
  groupRows(group: number): readonly GroupRow[];
  /** row of a group that is the same product or class as a row of another filing; -1 when there is none */
  rowLike(group: number, row: Pick<GroupRow, 'code' | 'name'>): number;
}

type RowFinder = ReceivedForm['rowLike'];

/** Looks rows up by code, else by name, through an index made when first needed. */
function rowFinder(groupRows: ReceivedForm['groupRows']): RowFinder {
  const indexes: Map<string, number>[] = [];
  return (group, row) => {
    const index = (indexes[group] ??= new Map(groupRows(group).map((there, at) => [rowKey(there), at])));
    return index.get(rowKey(row)) ?? -1;
  };
}

const NOTHING: Reading = { state: 'missing', at: null };

/** Positions of the layout's items and columns within another version of the form; -1 = it has none. */
function positions(wanted: readonly string[], there: readonly string[]): number[] {
  return wanted.map((name) => there.indexOf(name));
}

function otherVersion(filing: Filing, layout: FormLayout): ReceivedForm {
  const { form } = layout;
  const codes = (items: readonly { code: string }[]): string[] => items.map((item) => item.code);
  const ids = (columns: readonly { id: string }[]): string[] => columns.map((column) => column.id);
  const items = positions(codes(form.items), codes(filing.form.items));
  const columns = positions(ids(form.columns), ids(filing.form.columns));
  const values = new Float64Array(items.length * columns.length).fill(NaN);
  items.forEach((item, i) => {
    columns.forEach((column, j) => {
      if (item < 0 || column < 0) return;
      values[i * columns.length + j] = filing.table.values[item * filing.form.columns.length + column]!;
    });
  });
  const rows = form.groups.map((group) =>
    (filing.groups.get(group.id) ?? []).map((row) => ({
      ...row,
      values: Float64Array.from(columns, (column) => (column < 0 ? NaN : row.values[column]!)),
      readings: columns.map((column) => row.readings[column] ?? NOTHING),
    })),
  );
  const groupRows = (group: number): readonly GroupRow[] => rows[group]!;
  return {
    filing,
    layout,
    values,
    groupRows,
    rowLike: rowFinder(groupRows),
    reading: (i, j) => (items[i]! < 0 || columns[j]! < 0 ? NOTHING : filing.table.reading(items[i]!, columns[j]!)),
    groupReading: (group, row, j) => groupRows(group)[row]?.readings[j] ?? NOTHING,
  };
}

function sameVersion(filing: Filing, layout: FormLayout): ReceivedForm {
  const groupRows = (group: number): readonly GroupRow[] => filing.groups.get(layout.form.groups[group]!.id) ?? [];
  return {
    filing,
    layout,
    values: filing.table.values,
    groupRows,
    rowLike: rowFinder(groupRows),
    reading: (item, column) => filing.table.reading(item, column),
    groupReading: (group, row, column) => groupRows(group)[row]?.readings[column] ?? NOTHING,
  };
}

/**
 * Brings a filing to the layout the rules were compiled for, by item code and column id.
 * What another version of the form does not have is missing.
 */
export function receiveForm(filing: Filing, layout: FormLayout): ReceivedForm {
  const same = filing.form.id === layout.form.id && filing.form.version === layout.form.version;
  return same ? sameVersion(filing, layout) : otherVersion(filing, layout);
}
