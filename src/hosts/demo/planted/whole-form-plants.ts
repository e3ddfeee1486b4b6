import { changeAll, formOf, mark, swapColumns } from './figures';
import type { Plant } from './plant';

const FORM = 'B204-1';

/** Mistakes that touch every figure of B204-1 at once: one cause, which should give one finding or a few. */
export const WHOLE_FORM_PLANTS: readonly Plant[] = [
  {
    id: 'years-swapped',
    name: { zh: '本年与上年同期填反', en: 'This year and last year swapped' },
    outcome: 'cells',
    hints: ['P7a', 'P7b', 'P1a', 'P1b'],
    figures: ({ now }) =>
      mark(
        FORM,
        ...swapColumns(formOf(now, FORM), [
          ['month', 'lyMonth'],
          ['ytd', 'lyYtd'],
        ]),
      ),
  },
  {
    id: 'month-and-cumulative-swapped',
    name: { zh: '本月与累计填反', en: 'Month and cumulative swapped' },
    outcome: 'cells',
    hints: ['P3a', 'P3b', 'P3c', 'P3d'],
    figures: ({ now }) =>
      mark(
        FORM,
        ...swapColumns(formOf(now, FORM), [
          ['month', 'ytd'],
          ['lyMonth', 'lyYtd'],
        ]),
      ),
  },
  {
    id: 'unit-slip-thousandfold',
    name: { zh: '全表以元填报（大1000倍）', en: 'Whole form in yuan (a thousand times)' },
    outcome: 'cells',
    hints: ['R7'],
    figures: ({ now }) => mark(FORM, ...changeAll(formOf(now, FORM), '千元', (value) => value * 1000)),
  },
  {
    id: 'last-month-again',
    name: { zh: '重复报送上月报表', en: 'Last month’s return sent again' },
    outcome: 'cells',
    hints: ['P16a'],
    figures: ({ now, previous }) => {
      for (const [id, form] of now) {
        const before = previous.get(id);
        // a quarterly form was not filed last month
        if (!before) continue;
        form.values = new Map(before.values);
        form.groups = new Map(before.groups);
      }
      return mark(FORM, ...formOf(now, FORM).values.keys());
    },
  },
  {
    id: 'copied-from-another',
    name: { zh: '两家企业报表雷同', en: 'Copied from another enterprise’s return' },
    outcome: 'cells',
    hints: ['P16b'],
    figures: ({ now, other }) => {
      for (const [id, form] of now) {
        const model = formOf(other, id);
        form.values = new Map(model.values);
        form.groups = new Map(model.groups);
      }
      // who is named on it is as wrong as any figure
      return mark(FORM, 'name', ...formOf(now, FORM).values.keys());
    },
  },
  {
    id: 'left-blank',
    name: { zh: '空表而未停产', en: 'Left blank while producing' },
    outcome: 'cells',
    hints: ['P17a'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      form.values = new Map([...form.values].filter(([key]) => key.includes('.ly')));
      form.groups = new Map();
      return mark(FORM, 'r01.month', 'r01.ytd');
    },
  },
];
