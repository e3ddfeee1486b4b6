import type { Filing, FilerIdentity, GroupRow, Reading, ReadingTable } from '../../model/filing';
import { ReadingState } from '../../model/filing';
import type { FormDefinition } from '../../model/form';
import type { Period } from '../../model/period';

/** One row of a group to make: values by column id. */
export interface MadeRow {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly values: ReadonlyMap<string, number>;
}

/** What a made filing holds; everything else of it is missing. */
export interface MadeFiling {
  readonly form: FormDefinition;
  readonly period: Period | null;
  readonly enterprise: FilerIdentity;
  /** by item code, then column id */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** by group id */
  readonly groups: ReadonlyMap<string, readonly MadeRow[]>;
  /** cells that hold something else than a number, as `item.column` */
  readonly unreadable?: ReadonlySet<string>;
  readonly unitLine: string | null;
  readonly path: string | null;
}

/** First row of the made sheet that holds an item; groups follow the items. */
const FIRST_ROW = 10;
/** First column of the made sheet that holds a value. */
const FIRST_COLUMN = 3;

function madeReading(sheet: string, row: number, column: number, unit: string, value: number): Reading {
  const at = { sheet, row, column: FIRST_COLUMN + column };
  return Number.isNaN(value) ? { state: 'missing', at } : { state: 'number', value, unit, at, raw: String(value) };
}

function madeTable({ form, values, unreadable }: MadeFiling, sheet: string): ReadingTable {
  const width = form.columns.length;
  const isUnreadable = (item: number, column: number): boolean =>
    unreadable?.has(`${form.items[item]!.code}.${form.columns[column]!.id}`) === true;
  const slots = form.items.flatMap((item) =>
    form.columns.map((column) => values.get(item.code)?.get(column.id) ?? NaN),
  );
  return {
    values: Float64Array.from(slots),
    states: Uint8Array.from(slots, (value, slot) => {
      if (!Number.isNaN(value)) return ReadingState.number;
      return isUnreadable(Math.floor(slot / width), slot % width) ? ReadingState.unreadable : ReadingState.missing;
    }),
    rows: Int32Array.from(slots, (_, slot) => FIRST_ROW + Math.floor(slot / width)),
    columns: Int32Array.from(slots, (_, slot) => FIRST_COLUMN + (slot % width)),
    reading: (item, column) => {
      const made = madeReading(sheet, FIRST_ROW + item, column, form.items[item]!.unit, slots[item * width + column]!);
      return made.at && isUnreadable(item, column) ? { state: 'unreadable', raw: '', why: 'text', at: made.at } : made;
    },
  };
}

function madeGroups({ form, groups }: MadeFiling, sheet: string): ReadonlyMap<string, readonly GroupRow[]> {
  let next = FIRST_ROW + form.items.length + 1;
  return new Map(
    form.groups.map((group) => {
      const rows = (groups.get(group.id) ?? []).map((row): GroupRow => {
        const values = Float64Array.from(form.columns, (column) => row.values.get(column.id) ?? NaN);
        const at = next++;
        const readings = [...values].map((value, column) => madeReading(sheet, at, column, row.unit, value));
        return { code: row.code, name: row.name, unit: row.unit, values, readings };
      });
      return [group.id, rows] as const;
    }),
  );
}

/** A filing made from values, as reading would give it: for examples of rules and for trying rules out. */
export function makeFiling(made: MadeFiling): Filing {
  const sheet = made.form.id;
  return {
    form: made.form,
    path: made.path,
    sheet,
    enterprise: made.enterprise,
    period: made.period,
    periodAt: { sheet, row: 2, column: 0 },
    unitLine: made.unitLine === null ? null : { text: made.unitLine, at: { sheet, row: 3, column: 6 } },
    table: madeTable(made, sheet),
    groups: madeGroups(made, sheet),
    oddities: [],
  };
}
