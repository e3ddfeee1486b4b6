import { repeatedValues } from '../../detectors/repeated-value';
import type { Place } from '../place';
import { unitWitnesses } from '../unit-witnesses';
import { columnValues } from './column-values';
import { failsOn, HOLDS, undecidedBy, type ReturnCheck } from './named-check';
import { repeatedFiling } from './repeated-filing';
import { codesOf } from './year-copies';

/** Digits with which an equal figure is hardly chance. */
const DIGITS = 4;
/** Fewest rows: of a month; of a cumulative, where a row without business in the month rightly stays as it was. */
const FEWEST = { month: 2, cumulative: 3 };

/**
 * Figures of the month do not equal last month's to the last digit. Flows only: a level may well stay as it was. A whole
 * return filed again is told by `repeated-filing`.
 */
export const repeatedMonth: ReturnCheck = {
  name: 'repeated-values',
  on: 'return',
  run(context) {
    const { frame, form } = context;
    const { own, cumulative, flow } = unitWitnesses(form);
    const months = own.filter((column) => !cumulative[column]!);
    const columns = months.length > 0 ? months : own;
    if (!columnValues(frame, form, 'previous', 0)) return undecidedBy('previous');
    const fewest = months.length > 0 ? FEWEST.month : FEWEST.cumulative;
    const places = columns.flatMap((column): Place[] => {
      const [now, before] = [columnValues(frame, form, 'now', column)!, columnValues(frame, form, 'previous', column)!];
      const at = repeatedValues(now, before, { digits: DIGITS }).at.filter((item) => flow[item]!);
      return at.length < fewest ? [] : at.map((item) => ({ form, when: 'now', item, row: null, column }));
    });
    if (places.length === 0 || repeatedFiling.run(context).state === 'fails') return HOLDS;
    return failsOn(places, {
      count: places.length,
      rows: codesOf(context, [...new Set(places.map(({ item }) => item))]),
    });
  },
};
