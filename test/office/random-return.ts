import type { FormLayout } from '../../src/core/checking/form-layout';
import { groupSource, rowCountName, ScalarIndex, tableSource, type Layout } from '../../src/core/checking/layout';
import type { ReturnFrame } from '../../src/core/checking/return-frame';
import type { When } from '../../src/core/expression/tree';
import { groupMeasure, isFilledIn, valueKindOf, type FormColumn, type FormItem } from '../../src/core/model/form';

export const WHENS: readonly When[] = ['now', 'previous', 'lastYear'];

/** Rows that the sheet of a form holds ready for each group. */
export const READY_ROWS = 4;

/** A row of a group on the sheet: what it holds now and held in earlier filings; null = it is not filled in. */
export type ReadyRow = Readonly<Record<When, Float64Array>> | null;

/** A random filling: the frame the engine reads, and the rows of the form's groups as they stand on the sheet. */
export interface RandomReturn {
  readonly frame: ReturnFrame;
  readonly rows: readonly (readonly ReadyRow[])[];
}

/** Blanks, negative numbers, zeros; small numbers, so that equalities and ties happen, and now and then a large one. */
function randomFigure(random: () => number, blanks: number, decimals: number): number {
  if (random() < blanks) return NaN;
  const step = 10 ** -decimals;
  const drawn = random();
  const units = drawn < 0.1 ? 0 : drawn < 0.2 ? -1 - Math.floor(random() * 3) : 1 + Math.floor(random() * 8);
  const whole = drawn > 0.9 ? Math.round(random() * 1e6) : units;
  return Math.round(whole * (random() < 0.7 ? 1 / step : 1)) * step;
}

function randomValue(
  random: () => number,
  blanks: number,
  item: FormItem | null,
  column: FormColumn,
  decimals: number,
): number {
  if (item && !isFilledIn(item, column)) return NaN;
  const { kind, choices } = valueKindOf(item, column);
  if (kind === 'number') return randomFigure(random, blanks, decimals);
  if (random() < blanks) return NaN;
  if (kind === 'flag') return random() < 0.5 ? 1 : 0;
  if (kind === 'date') return 41000 + Math.floor(random() * 600);
  return 1 + Math.floor(random() * (choices?.length ?? 6));
}

function randomTable({ form }: FormLayout, random: () => number, blanks: number): Float64Array {
  return Float64Array.from({ length: form.items.length * form.columns.length }, (_, slot) => {
    const item = form.items[Math.floor(slot / form.columns.length)]!;
    return randomValue(random, blanks, item, form.columns[slot % form.columns.length]!, item.decimals);
  });
}

function randomRow({ form }: FormLayout, group: number, random: () => number, blanks: number): Float64Array {
  return Float64Array.from(form.columns, (column) =>
    randomValue(random, blanks, null, column, groupMeasure(form.groups[group]!, column).decimals),
  );
}

/** A filling of a form, with all other forms of the return and earlier filings, from one stream of random numbers. */
export function randomReturn(layout: Layout, own: FormLayout, random: () => number): RandomReturn {
  const blanks = random() < 0.5 ? 0.02 : 0.25;
  const frame: ReturnFrame = {
    tables: new Array<Float64Array | null>(layout.tableCount).fill(null),
    received: [],
    groups: Array.from({ length: layout.groupCount }, () => null),
    rowValues: [],
    scalars: layout.scalarTemplate.slice(),
    period: null,
  };
  for (const form of layout.forms) {
    for (const when of WHENS) {
      const isReceived = (form === own && when === 'now') || random() < 0.9;
      if (isReceived) frame.tables[tableSource(form, when)] = randomTable(form, random, blanks);
    }
  }
  frame.scalars[ScalarIndex.month] = 1 + Math.floor(random() * 12);
  frame.scalars[ScalarIndex.year] = 2013;
  for (const index of [ScalarIndex.idle, ScalarIndex.highTech, ScalarIndex.aboveScale]) {
    frame.scalars[index] = random() < 0.2 ? NaN : random() < 0.5 ? 1 : 0;
  }
  frame.scalars[ScalarIndex.annualRevenue] = random() < 0.3 ? NaN : Math.floor(random() * 800_000);
  const rows = own.form.groups.map((_, group) =>
    Array.from({ length: READY_ROWS }, (): ReadyRow => {
      if (random() < 0.3) return null;
      const [now, previous, lastYear] = WHENS.map(() => randomRow(own, group, random, blanks));
      return { now: now!, previous: previous!, lastYear: lastYear! };
    }),
  );
  layout.forms.forEach((form) =>
    form.form.groups.forEach(({ id }, group) => {
      const filled = form === own ? rows[group]!.filter((row) => row !== null) : [];
      for (const when of WHENS) {
        frame.groups[groupSource(form, group, when)] = {
          rowCount: filled.length,
          columns: form.form.columns.map((_, column) => Float64Array.from(filled, (row) => row[when][column]!)),
        };
      }
      frame.scalars[layout.scalars.get(rowCountName(form.form, id))!.index] = filled.length;
    }),
  );
  return { frame, rows };
}
