import { cumulativeAsMonth } from '../../detectors/cumulative-as-month';
import { samePeriod } from '../../model/period';
import { tableSource } from '../layout';
import type { Place } from '../place';
import { failsOn, HOLDS, undecidedBy, type ReturnCheck } from './named-check';
import { codesOf } from './year-copies';

/** Fewest rows: a product begun this month rightly has a cumulative equal to its month. */
const FEWEST = 3;
const QUORUM = 0.8;
/** January and February are one filing, and its month is blank: until March a cumulative may be the month. */
const FIRST = 3;

/**
 * Month and cumulative are not the same column typed twice, row by row, told of the form as a whole. Only without last
 * month's filing: with it, the relation that adds the month to last month's cumulative says so of each row.
 */
export const cumulativeFiledAsMonth: ReturnCheck = {
  name: 'cumulative-as-month',
  on: 'return',
  run(context) {
    const { frame, form, input } = context;
    const [month, ytd] = ['month', 'ytd'].map((id) => form.columnNames.get(id));
    if (frame.period === null) return undecidedBy('period');
    const began = input.entry?.firstMonth ?? null;
    const isFirst = frame.period.month < FIRST || (began !== null && samePeriod(began, frame.period));
    if (month === undefined || ytd === undefined || isFirst || frame.tables[tableSource(form, 'previous')])
      return HOLDS;
    const values = frame.tables[tableSource(form, 'now')]!;
    const width = form.form.columns.length;
    const items: number[] = [];
    let compared = 0;
    for (let item = 0; item < form.form.items.length; item++) {
      const own = { month: values[item * width + month]!, cumulative: values[item * width + ytd]! };
      if (!(own.month > 0 && own.cumulative > 0)) continue;
      compared++;
      if (cumulativeAsMonth({ ...own, before: NaN, months: frame.period.month })) items.push(item);
    }
    if (compared === 0) return undecidedBy('month', 'ytd');
    if (items.length < FEWEST || items.length < QUORUM * compared) return HOLDS;
    const places = items.map((item): Place => ({ form, when: 'now', item, row: null, column: month }));
    return failsOn(places, { count: items.length, rows: codesOf(context, items) });
  },
};
