import { shiftedRow } from '../../detectors/shifted-row';
import type { Place } from '../place';
import { unitWitnesses } from '../unit-witnesses';
import { columnValues } from './column-values';
import { ownColumns } from './group-places';
import { failsOn, HOLDS, undecidedBy, type ReturnCheck } from './named-check';
import { codesOf, yearCopies } from './year-copies';

/** Smaller figures are near each other by chance. */
const LEAST = 100;

/** No run of figures of a column stands a row too low or too high, against last month, or last year without it. */
export const shiftedRows: ReturnCheck = {
  name: 'shifted-rows',
  on: 'return',
  run(context) {
    const { frame, form } = context;
    const columns = ownColumns(form);
    const when = columnValues(frame, form, 'previous', 0) ? 'previous' : 'lastYear';
    if (!columnValues(frame, form, when, 0)) return undecidedBy('previous');
    const { flow, cumulative } = unitWitnesses(form);
    const month = frame.period?.month ?? NaN;
    const places: Place[] = [];
    for (const column of columns) {
      const references = columnValues(frame, form, when, column)!;
      // a cumulative has moved on by a month: early in the year by more than a row differs from the next
      const carry = when === 'previous' && cumulative[column]! ? month / (month - 1) : 1;
      references.forEach((value, item) => (references[item] = flow[item]! ? value * carry : value));
      const values = columnValues(frame, form, 'now', column)!.map((value) => (value < LEAST ? NaN : value));
      // a run proves itself: how much of the form it is does not matter
      const shift = shiftedRow(values, references, { fewest: 4, quorum: 0 });
      for (const item of shift?.at ?? []) places.push({ form, when: 'now', item, row: null, column });
    }
    // what swapped columns and copies explain is no shift
    if (places.length === 0 || context.swapTold || (yearCopies(context) ?? []).length > 0) return HOLDS;
    const items = [...new Set(places.map(({ item }) => item))];
    return failsOn(places, { count: places.length, rows: codesOf(context, items) });
  },
};
