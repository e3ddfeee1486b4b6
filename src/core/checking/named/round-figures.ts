import { heaping } from '../../detectors/heaping';
import { tableSource } from '../layout';
import { isFigure } from './column-values';
import { ownColumns } from './group-places';
import { failsOn, HOLDS, undecidedBy, type ReturnCheck } from './named-check';

/** A value ends in 0. */
const ROUND = 10;

/**
 * This year's figures are not rounded by hand: many more than one in ten end in 0. A form in another unit (told by
 * `unit-slip`) is round for that reason.
 */
export const roundFigures: ReturnCheck = {
  name: 'round-figures',
  on: 'return',
  run({ frame, form, unitVote }) {
    if (unitVote.state === 'slip') return HOLDS;
    const table = frame.tables[tableSource(form, 'now')]!;
    const width = form.form.columns.length;
    const columns = ownColumns(form);
    const values = new Float64Array(form.form.items.length * columns.length).fill(NaN);
    form.form.items.forEach((_, item) => {
      if (!isFigure(form, item)) return;
      columns.forEach((column, at) => (values[item * columns.length + at] = table[item * width + column]!));
    });
    const result = heaping(values);
    if (result.state === 'undecided') return undecidedBy('values');
    if (!result.flagged) return HOLDS;
    const places = form.form.items.flatMap((_, item) =>
      columns
        .filter(
          (_column, at) =>
            values[item * columns.length + at]! % ROUND === 0 && values[item * columns.length + at] !== 0,
        )
        .map((column) => ({ form, when: 'now' as const, item, row: null, column })),
    );
    const facts = { count: result.round, of: result.n, expectedCount: Math.round(result.n / ROUND) };
    return failsOn(places, facts);
  },
};
