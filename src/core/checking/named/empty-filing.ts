import { ReadingState } from '../../model/filing';
import { ScalarIndex, tableSource } from '../layout';
import { ownColumns, placesOfItems } from './group-places';
import { failsOn, HOLDS, undecidedBy, type ReturnCheck } from './named-check';

/** This year's columns are not all blank or zero, unless the register says the enterprise is stopped or closed. */
export const emptyFiling: ReturnCheck = {
  name: 'empty-filing',
  on: 'return',
  run({ frame, form, filing }) {
    const values = frame.tables[tableSource(form, 'now')]!;
    const width = form.form.columns.length;
    const columns = ownColumns(form);
    const filled = columns.some((column) => {
      for (let slot = column; slot < values.length; slot += width) {
        const value = values[slot]!;
        if (value > 0 || value < 0 || filing.table.states[slot] === ReadingState.unreadable) return true;
      }
      return false;
    });
    const idle = frame.scalars[ScalarIndex.idle]!;
    if (filled || idle === 1) return HOLDS;
    if (Number.isNaN(idle)) return undecidedBy('idle');
    return failsOn(placesOfItems(form, columns), {});
  },
};
