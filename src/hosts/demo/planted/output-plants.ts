import type { Member } from '../zone/member';
import { add, formOf, mark, mistypeDigit, put, putRow, read } from './figures';
import type { Plant } from './plant';

const FORM = 'B204-1';

function exportsEarly(member: Member): boolean {
  return member.enterprise.profile.exportShare > 0.03;
}

function oneProduct(member: Member): boolean {
  return member.enterprise.profile.products.length === 1;
}

function twoClasses(member: Member): boolean {
  return member.enterprise.profile.classes.length === 2;
}

function makesNewProducts(member: Member): boolean {
  return member.enterprise.profile.newProductShare > 0.03;
}

/** Mistakes in single figures of B204-1 (domain.md §3, P1–P17). */
export const OUTPUT_PLANTS: readonly Plant[] = [
  {
    id: 'export-exceeds-sales',
    name: { zh: '出口交货值大于销售产值', en: 'Export delivery value above sales value' },
    outcome: 'cells',
    hints: ['P5a'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      put(form, 'r04.month', read(form, 'r03.month') * 1.07);
      return mark(FORM, 'r04.month');
    },
  },
  {
    id: 'new-products-exceed-output',
    name: { zh: '新产品产值大于总产值', en: 'New product output above gross output' },
    outcome: 'cells',
    hints: ['P5b'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      put(form, 'r02.ytd', read(form, 'r01.ytd') * 1.04);
      return mark(FORM, 'r02.ytd');
    },
  },
  {
    id: 'class-sum-wrong',
    name: { zh: '行业小类之和不等于总产值', en: 'Industry classes do not add up' },
    outcome: 'cells',
    hints: ['P6'],
    suits: twoClasses,
    figures: ({ now }) => {
      putRow(formOf(now, FORM), 'classes', 0, 'month', (value) => value + 900);
      return mark(FORM, 'classes#0.month');
    },
  },
  {
    id: 'class-cumulative-miskeyed',
    name: { zh: '行业小类累计录错一位', en: 'A digit of a class’s cumulative mistyped' },
    outcome: 'cells',
    hints: ['P6', 'P1c'],
    suits: twoClasses,
    figures: ({ now }) => {
      putRow(formOf(now, FORM), 'classes', 1, 'ytd', mistypeDigit);
      return mark(FORM, 'classes#1.ytd');
    },
  },
  {
    id: 'output-miskeyed',
    name: { zh: '总产值累计录错一位', en: 'A digit of cumulative output mistyped' },
    outcome: 'cells',
    hints: ['P6', 'P1a'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      put(form, 'r01.ytd', mistypeDigit(read(form, 'r01.ytd')));
      return mark(FORM, 'r01.ytd');
    },
  },
  {
    id: 'cumulative-wrong',
    name: { zh: '累计数加错', en: 'Cumulative added up wrongly' },
    outcome: 'cells',
    hints: ['P1a'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      add(form, 'r03.ytd', Math.round(read(form, 'r03.month') * 0.4));
      return mark(FORM, 'r03.ytd');
    },
  },
  {
    id: 'month-exceeds-cumulative',
    name: { zh: '本月大于累计', en: 'Month above the cumulative' },
    outcome: 'cells',
    hints: ['P3a'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      put(form, 'r05.month', read(form, 'r05.ytd') * 1.3);
      return mark(FORM, 'r05.month');
    },
  },
  {
    id: 'growth-extreme',
    name: { zh: '当月产值异常增长', en: 'Extreme growth of the month' },
    outcome: 'cells',
    hints: ['P10b'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      for (const code of ['01', '03', '06']) {
        const extra = read(form, `r${code}.month`) * 2.6;
        for (const column of ['month', 'ytd']) add(form, `r${code}.${column}`, Math.round(extra));
      }
      const rows = form.groups.get('classes') ?? [];
      const extra = read(form, 'r01.month') - rows.reduce((sum, row) => sum + (row.values.get('month') ?? 0), 0);
      for (const column of ['month', 'ytd']) putRow(form, 'classes', 0, column, (value) => value + extra);
      return mark(
        FORM,
        'r01.month',
        'r03.month',
        'r06.month',
        'classes#0.month',
        'r01.ytd',
        'r03.ytd',
        'r06.ytd',
        'classes#0.ytd',
      );
    },
  },
  {
    id: 'last-year-differs',
    name: { zh: '上年同期数与上年所报不符', en: 'Last year’s column differs from last year’s filing' },
    outcome: 'cells',
    hints: ['P7b', 'P1b'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      put(form, 'r03.lyYtd', read(form, 'r03.lyYtd') * 0.93);
      return mark(FORM, 'r03.lyYtd');
    },
  },
  {
    id: 'exports-vanished',
    name: { zh: '累计出口交货值消失', en: 'Cumulative exports vanished' },
    outcome: 'cells',
    hints: ['P4a', 'P1a'],
    suits: exportsEarly,
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      put(form, 'r04.ytd', 0);
      put(form, 'r04.month', 0);
      return mark(FORM, 'r04.ytd', 'r04.month');
    },
  },
  {
    id: 'electricity-in-wrong-unit',
    name: { zh: '用电量单位填错', en: 'Electricity in the wrong unit' },
    outcome: 'cells',
    hints: ['P11', 'P1a'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      for (const column of ['month', 'ytd']) put(form, `r05.${column}`, read(form, `r05.${column}`) * 10);
      return mark(FORM, 'r05.ytd', 'r05.month');
    },
  },
  {
    id: 'product-in-wrong-unit',
    name: { zh: '产品产量单位填错', en: 'Product quantity in the wrong unit' },
    outcome: 'cells',
    hints: ['P12b'],
    suits: oneProduct,
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      for (const column of ['month', 'ytd']) putRow(form, 'products', 0, column, (value) => value * 1000);
      return mark(FORM, 'products#0.ytd', 'products#0.month');
    },
  },
  {
    id: 'value-added-implausible',
    name: { zh: '增加值率不合理', en: 'Implausible value-added rate' },
    outcome: 'cells',
    hints: ['P13a', 'P13b', 'P1a'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      put(form, 'r06.ytd', read(form, 'r01.ytd') * 0.97);
      return mark(FORM, 'r06.ytd');
    },
  },
  {
    id: 'digit-dropped',
    name: { zh: '漏填一位数', en: 'A digit left out' },
    outcome: 'cells',
    hints: ['P13b', 'P9', 'P10b', 'P1a', 'P6', 'P5b'],
    suits: makesNewProducts,
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      put(form, 'r01.month', Math.floor(read(form, 'r01.month') / 10));
      return mark(FORM, 'r01.month');
    },
  },
  {
    id: 'industry-changed',
    name: { zh: '行业小类与上年完全不同', en: 'Industry class unlike last year’s' },
    outcome: 'cells',
    hints: ['P15', 'P4b', 'R3'],
    figures: ({ now }) => {
      const form = formOf(now, FORM);
      const rows = form.groups.get('classes') ?? [];
      form.groups.set(
        'classes',
        rows.map((row, i) => ({ ...row, code: String(4110 + i * 9), name: '日用杂品制造' })),
      );
      return mark(FORM, ...rows.map((_, i) => `classes#${String(i)}.code`));
    },
  },
];
