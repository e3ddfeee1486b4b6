import { add, changeAll, formOf, mark, mistypeDigit, put, read, swapDigits } from './figures';
import type { FormDraft } from '../received/draft-return';
import type { Plant } from './plant';

const FORM = 'B203';
/** 增值税 rate of 2013. */
const VAT_RATE = 0.17;

/** Lets a change of profit run through to 323 and 327, so that only the planted contradiction is left. */
function carryProfit(form: FormDraft, by: number): void {
  add(form, 'r323.ytd', by);
  add(form, 'r327.ytd', by);
}

/** Mean persons filed as their sum over the months. */
function sumStaff(forms: ReadonlyMap<string, FormDraft>, month: number): void {
  const form = formOf(forms, FORM);
  put(form, 'r403.ytd', read(form, 'r403.ytd') * month);
}

/** Mistakes in the figures of B203 (domain.md §3, F1–F15). */
export const ACCOUNT_PLANTS: readonly Plant[] = [
  {
    id: 'balance-broken',
    name: { zh: '资产负债表不平', en: 'Balance sheet does not balance' },
    outcome: 'cells',
    hints: ['F1'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      put(form, 'r218.ytd', read(form, 'r218.ytd') * 1.08 + 17);
      return mark(FORM, 'r218.ytd');
    },
  },
  {
    id: 'profit-broken',
    name: { zh: '利润总额不等于各项之和', en: 'Total profit does not follow from its parts' },
    outcome: 'cells',
    hints: ['F3'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      add(form, 'r327.ytd', Math.abs(read(form, 'r327.ytd')) * 0.3 + 63);
      return mark(FORM, 'r327.ytd');
    },
  },
  {
    id: 'digits-swapped',
    name: { zh: '相邻两位数字颠倒', en: 'Two neighbouring digits swapped' },
    outcome: 'cells',
    hints: ['F4'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      put(form, 'r307.ytd', swapDigits(read(form, 'r307.ytd')));
      return mark(FORM, 'r307.ytd');
    },
  },
  {
    id: 'one-cell-tenfold',
    name: { zh: '单个数字大10倍', en: 'One cell ten times too large' },
    outcome: 'cells',
    hints: ['F4'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      put(form, 'r313.ytd', read(form, 'r313.ytd') * 10);
      return mark(FORM, 'r313.ytd');
    },
  },
  {
    id: 'receivables-exceed-current-assets',
    name: { zh: '应收账款大于流动资产', en: 'Receivables above current assets' },
    outcome: 'cells',
    hints: ['F2b'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      put(form, 'r202.ytd', read(form, 'r201.ytd') * 1.15);
      return mark(FORM, 'r202.ytd');
    },
  },
  {
    id: 'sign-flipped',
    name: { zh: '正负号填反', en: 'Sign flipped' },
    outcome: 'cells',
    hints: ['F5a'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      put(form, 'r401.ytd', -read(form, 'r401.ytd'));
      return mark(FORM, 'r401.ytd');
    },
  },
  {
    id: 'negative-stock',
    name: { zh: '存货为负', en: 'Negative inventories' },
    outcome: 'cells',
    hints: ['F5a', 'F2c'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      put(form, 'r205.ytd', -read(form, 'r205.ytd') * 0.2);
      return mark(FORM, 'r205.ytd');
    },
  },
  {
    id: 'goods-exceed-inventories',
    name: { zh: '产成品大于存货', en: 'Finished goods above inventories' },
    outcome: 'cells',
    hints: ['F2c'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      put(form, 'r206.ytd', read(form, 'r205.ytd') * 1.2);
      return mark(FORM, 'r206.ytd');
    },
  },
  {
    id: 'cumulative-falls',
    name: { zh: '累计数下降', en: 'A cumulative falls' },
    outcome: 'cells',
    hints: ['F8'],
    figures: ({ now, previous }) => {
      const form = formOf(now, FORM);
      const lower = Math.round(read(formOf(previous, FORM), 'r312.ytd') * 0.7);
      carryProfit(form, read(form, 'r312.ytd') - lower);
      put(form, 'r312.ytd', lower);
      return mark(FORM, 'r312.ytd');
    },
  },
  {
    id: 'staff-summed',
    name: { zh: '平均人数按月相加', en: 'Average staff added up over the months' },
    outcome: 'cells',
    hints: ['F14', 'F13'],
    figures: ({ now, month }) => {
      sumStaff(now, month);
      return mark(FORM, 'r403.ytd');
    },
    previousFigures: sumStaff,
  },
  {
    id: 'revenue-with-tax',
    name: { zh: '营业收入含增值税', en: 'Revenue filed with value added tax' },
    outcome: 'cells',
    hints: ['F15a', 'F15b', 'F15c'],
    figures: ({ now, previous }) => {
      const form = formOf(now, FORM);
      const before = formOf(previous, FORM);
      const invoiced = Math.round(read(formOf(now, 'B204-1'), 'r03.month') * (1 + VAT_RATE));
      for (const code of ['3011', '301']) {
        const extra = read(before, `r${code}.ytd`) + invoiced - read(form, `r${code}.ytd`);
        add(form, `r${code}.ytd`, extra);
        if (code === '301') carryProfit(form, extra);
      }
      return mark(FORM, 'r301.ytd', 'r3011.ytd');
    },
  },
  {
    id: 'unit-slip-tenth',
    name: { zh: '全表以万元填报（小10倍）', en: 'Whole form in ten thousand yuan (a tenth)' },
    outcome: 'cells',
    hints: ['R7'],
    figures: ({ now }) => mark(FORM, ...changeAll(formOf(now, FORM), '千元', (value) => value / 10)),
  },
  {
    id: 'main-exceeds-revenue',
    name: { zh: '主营业务收入大于营业收入', en: 'Main revenue above operating revenue' },
    outcome: 'cells',
    hints: ['F9'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      put(form, 'r3011.ytd', read(form, 'r301.ytd') * 1.09);
      return mark(FORM, 'r3011.ytd');
    },
  },
  {
    id: 'debts-miskeyed',
    name: { zh: '负债合计录错一位', en: 'A digit of total liabilities mistyped' },
    outcome: 'cells',
    hints: ['F1'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      put(form, 'r217.ytd', mistypeDigit(read(form, 'r217.ytd')));
      return mark(FORM, 'r217.ytd');
    },
  },
  {
    id: 'revenue-miskeyed',
    name: { zh: '营业收入录错一位', en: 'A digit of operating revenue mistyped' },
    outcome: 'cells',
    hints: ['F4', 'F9'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      put(form, 'r301.ytd', mistypeDigit(read(form, 'r301.ytd')));
      return mark(FORM, 'r301.ytd');
    },
  },
  {
    id: 'operating-profit-miskeyed',
    name: { zh: '营业利润录错一位', en: 'A digit of operating profit mistyped' },
    outcome: 'cells',
    hints: ['F3', 'F4'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      put(form, 'r323.ytd', mistypeDigit(read(form, 'r323.ytd')));
      return mark(FORM, 'r323.ytd');
    },
  },
  {
    id: 'income-tax-miskeyed',
    name: { zh: '应交所得税录错（没有审核关系能发现）', en: 'Income tax mistyped (no rule can see it)' },
    outcome: 'cells',
    hints: [],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      put(form, 'r328.ytd', swapDigits(read(form, 'r328.ytd')));
      return mark(FORM, 'r328.ytd');
    },
  },
];
