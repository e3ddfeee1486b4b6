import { failsOn, HOLDS, undecidedBy, type ReturnCheck } from './named-check';
import { codesOf, yearCopies } from './year-copies';

/** This year's figures are not last year's filed again. A swap of the years is told by `swapped-years`. */
export const refiledLastYear: ReturnCheck = {
  name: 'refiled-last-year',
  on: 'return',
  run(context) {
    const { form } = context;
    const copies = yearCopies(context)?.filter(({ kind }) => kind === 'refiled');
    if (!copies) return undecidedBy('lastYear');
    if (copies.length === 0 || context.swapTold) return HOLDS;
    const places = copies.flatMap(({ items, column }) =>
      items.map((item) => ({ form, when: 'now' as const, item, row: null, column })),
    );
    const items = [...new Set(copies.flatMap((copy) => copy.items))].sort((a, b) => a - b);
    return failsOn(places, { count: places.length, rows: codesOf(context, items) });
  },
};
