import { HOLDS, undecidedBy, type ReturnCheck } from './named-check';
import { codesOf, yearCopies } from './year-copies';

/**
 * This year's columns and those of last year are not in each other's place, by what was filed last year. Where relations
 * that fail show the swap already (`findColumnSwap`), nothing is said again.
 */
export const swappedYears: ReturnCheck = {
  name: 'swapped-years',
  on: 'return',
  run(context) {
    const { form, swapTold } = context;
    const copies = yearCopies(context)?.filter(({ kind }) => kind === 'swapped');
    if (!copies) return undecidedBy('lastYear');
    if (copies.length === 0 || swapTold) return HOLDS;
    const places = copies.flatMap(({ items, column, lastYearColumn }) =>
      items.flatMap((item) =>
        [column, lastYearColumn].map((at) => ({ form, when: 'now' as const, item, row: null, column: at })),
      ),
    );
    const ids = (at: number): string => form.form.columns[at]!.id;
    const pairs = copies.map(({ column, lastYearColumn }) => `${ids(column)}-${ids(lastYearColumn)}`);
    const items = [...new Set(copies.flatMap((copy) => copy.items))].sort((a, b) => a - b);
    const facts = { count: items.length, rows: codesOf(context, items) };
    const cause = `${form.form.id} swapped-columns ${pairs.join(' ')}`;
    return { state: 'fails', failures: [{ places, cells: [], facts, cause }] };
  },
};
