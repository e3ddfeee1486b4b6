import { addMonths, formatPeriod } from '../../model/period';
import { tableSource } from '../layout';
import { ownColumns, placesOfItems } from './group-places';
import { failsOn, HOLDS, undecidedBy, type ReturnCheck } from './named-check';

/** Fewest equal figures other than zero that make a repetition; below it, equality proves nothing. */
const FEWEST = 3;

/** Not every figure of this year's columns equals last month's filing. */
export const repeatedFiling: ReturnCheck = {
  name: 'repeated-filing',
  on: 'return',
  run({ frame, form }) {
    const now = frame.tables[tableSource(form, 'now')]!;
    const before = frame.tables[tableSource(form, 'previous')];
    if (!before) return undecidedBy('previous');
    const width = form.form.columns.length;
    const columns = ownColumns(form);
    let equal = 0;
    for (let item = 0; item < form.form.items.length; item++) {
      for (const column of columns) {
        const slot = item * width + column;
        if (!Object.is(now[slot], before[slot])) return HOLDS;
        if (now[slot] !== 0 && !Number.isNaN(now[slot])) equal++;
      }
    }
    if (equal < FEWEST) return HOLDS;
    const previousPeriod = frame.period ? formatPeriod(addMonths(frame.period, -1)) : '—';
    return failsOn(placesOfItems(form, columns), { count: equal, previousPeriod });
  },
};
