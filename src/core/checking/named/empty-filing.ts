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
    const filled = form.form.items.some((_, item) =>
      columns.some((column) => {
        const value = values[item * width + column]!;
        return (!Number.isNaN(value) && value !== 0) || filing.table.states[item * width + column] === 2;
      }),
    );
    const idle = frame.scalars[ScalarIndex.idle]!;
    if (filled || idle === 1) return HOLDS;
    if (Number.isNaN(idle)) return undecidedBy('idle');
    return failsOn(placesOfItems(form, columns), {});
  },
};
