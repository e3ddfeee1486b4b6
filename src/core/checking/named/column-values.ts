import type { When } from '../../expression/tree';
import type { FormLayout } from '../form-layout';
import { tableSource } from '../layout';
import type { ReturnFrame } from '../return-frame';

const owned = new WeakMap<FormLayout, ReadonlyMap<number, number>>();

/** Pairs of a column of this year and the one that holds last year's of it, by position; none for other columns. */
export function yearPairs(form: FormLayout): ReadonlyMap<number, number> {
  let pairs = owned.get(form);
  if (!pairs) {
    const { columns } = form.form;
    const at = columns.flatMap(({ lastYearOf }, column) => {
      const own = columns.findIndex(({ id }) => id === lastYearOf);
      return own < 0 ? [] : [[own, column] as const];
    });
    pairs = new Map(at);
    owned.set(form, pairs);
  }
  return pairs;
}

/** One column of a filing by item, as the rules read it; NaN = missing. Null when the filing was not received. */
export function columnValues(frame: ReturnFrame, form: FormLayout, when: When, column: number): Float64Array | null {
  const table = frame.tables[tableSource(form, when)];
  if (!table) return null;
  const width = form.form.columns.length;
  const values = new Float64Array(form.form.items.length);
  for (let item = 0; item < values.length; item++) values[item] = table[item * width + column]!;
  return values;
}

/** Whether an item holds figures: a date or a certificate number is the same every year. */
export function isFigure(form: FormLayout, item: number): boolean {
  const { kind } = form.form.items[item]!;
  return kind === undefined || kind === 'number';
}
