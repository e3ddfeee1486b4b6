import { ReadingState } from '../../model/filing';
import { ScalarIndex, tableSource } from '../layout';
import { ownColumns, placesOfItems } from './group-places';
import { failsOn, HOLDS, undecidedBy, type ReturnCheck } from './named-check';

/**
 * This year's columns are not all blank or zero, unless the register says the enterprise is stopped or closed.
 * No register, or one that gives no status, is no excuse: a blank return is never clean. Undecided only where
 * cells that could not be read, or columns that were not found, might hold a figure.
 */
export const emptyFiling: ReturnCheck = {
  name: 'empty-filing',
  on: 'return',
  run({ frame, form, filing }) {
    const values = frame.tables[tableSource(form, 'now')]!;
    const width = form.form.columns.length;
    const columns = ownColumns(form);
    const slots = columns.flatMap((column) => form.form.items.map((_, item) => item * width + column));
    if (slots.some((slot) => values[slot]! > 0 || values[slot]! < 0)) return HOLDS;
    if (frame.scalars[ScalarIndex.idle] === 1) return HOLDS;
    // unreadable cells, or columns that were not found, may hold figures
    const { states, rows, columns: at } = filing.table;
    const read = slots.some((slot) => rows[slot]! >= 0 && at[slot]! >= 0);
    if (!read || slots.some((slot) => states[slot] === ReadingState.unreadable)) return undecidedBy('values');
    return failsOn(placesOfItems(form, columns), {});
  },
};
