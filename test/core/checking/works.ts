import { makeFiling, type MadeRow } from '../../../src/core/checking/examples/made-filing';
import type { ReturnToCheck } from '../../../src/core/checking/check-input';
import type { Filing } from '../../../src/core/model/filing';
import type { FormDefinition } from '../../../src/core/model/form';
import type { Pack } from '../../../src/core/model/pack';
import { addMonths, type Period } from '../../../src/core/model/period';
import type { Register, RegisterEntry } from '../../../src/core/model/register';

export const SEPTEMBER: Period = { year: 2013, month: 9 };
export const CODE = 'D2143569-X';
export const NAME = '海口晨曦包装有限公司';

/** Monthly figures of a made enterprise: 01 output, 02 new products, 03 sales, 04 exports, 05 electricity, 06 value added. */
function monthOf(index: number): readonly number[] {
  const growth = index < 12 ? 1 : 1.137;
  const wave = [1, 0.94, 1.02, 0.99, 1.05, 1.01, 0.97, 1.06, 1.08, 1.03, 1.04, 1.1][index % 12]!;
  const output = Math.round(8137 * growth * wave);
  const sales = Math.round(output * 0.967);
  return [
    output,
    Math.round(output * 0.213),
    sales,
    Math.round(sales * 0.152),
    Math.round(output * 0.0037 * 100) / 100,
    Math.round(output * 0.271),
  ];
}

const CODES = ['01', '02', '03', '04', '05', '06'];

/** Month index 0 is January 2012. */
const indexOf = (period: Period): number => (period.year - 2012) * 12 + period.month - 1;

const clean = (value: number): number => Math.round(value * 100) / 100;

function sum(period: Period, item: number): number {
  let total = 0;
  for (let month = 1; month <= period.month; month++) total += monthOf(indexOf({ ...period, month }))[item]!;
  return clean(total);
}

/** Values by `item.column`, to be changed by a test before the filing is made. */
export type Figures = Map<string, number>;

export function outputFigures(period: Period): Figures {
  const figures: Figures = new Map();
  const before = addMonths(period, -12);
  CODES.forEach((code, item) => {
    figures.set(`${code}.month`, monthOf(indexOf(period))[item]!);
    figures.set(`${code}.ytd`, sum(period, item));
    if (before.year < 2012) return;
    figures.set(`${code}.lyMonth`, monthOf(indexOf(before))[item]!);
    figures.set(`${code}.lyYtd`, sum(before, item));
  });
  return figures;
}

function financeYear(period: Period): ReadonlyMap<string, number> {
  const sales = sum(period, 2);
  const m = period.month;
  const revenue = Math.round(sales * 1.043);
  const cost = Math.round(revenue * 0.781);
  const [tax, selling, managing, finance] = [0.0061, 0.034, 0.052, 0.0113].map((rate) => Math.round(revenue * rate));
  const operating = revenue - cost - tax! - selling! - managing! - finance!;
  const [other, otherCost] = [37 * m, 11 * m];
  const assets = 91357 + 211 * m;
  const liabilities = 40213 + 97 * m;
  const wage = period.year === 2013 ? 2.9 : 2.6;
  return new Map([
    ['201', 48119 + 120 * m], ['202', 15233 + 31 * m], ['205', 17029 + 13 * m],
    ['206', 6121 + Math.round((sum(period, 0) - sales) * 0.8)], ['209', 52341 + 40 * m], ['210', 21009 + 170 * m],
    ['211', 170 * m], ['213', assets], ['217', liabilities], ['218', assets - liabilities], ['301', revenue],
    ['3011', Math.round(revenue * 0.981)], ['307', cost], ['309', tax!], ['312', selling!], ['313', managing!],
    ['317', finance!], ['320', 0], ['321', 0], ['322', 0], ['323', operating], ['325', other], ['326', otherCost],
    ['327', operating + other - otherCost], ['328', Math.round((operating + other - otherCost) * 0.15)],
    ['401', Math.round(163 * wage * m)], ['402', Math.round(revenue * 0.038)], ['403', period.year === 2013 ? 163 : 158],
  ]); // prettier-ignore
}

export function financeFigures(period: Period): Figures {
  const figures: Figures = new Map();
  const before = addMonths(period, -12);
  for (const [code, value] of financeYear(period)) figures.set(`${code}.ytd`, value);
  if (before.year >= 2012) for (const [code, value] of financeYear(before)) figures.set(`${code}.lyYtd`, value);
  return figures;
}

export interface Made {
  readonly figures: Figures;
  readonly classes?: readonly MadeRow[];
  readonly products?: readonly MadeRow[];
  readonly period?: Period;
  readonly code?: string | null;
  readonly name?: string | null;
  readonly unitLine?: string | null;
  readonly path?: string;
}

/** One industry class that is all of the output. */
export function wholeClass(figures: Figures, code = '2231'): MadeRow {
  const values = ['month', 'ytd', 'lyMonth', 'lyYtd'].map((column) => [column, figures.get(`01.${column}`)!] as const);
  return {
    code,
    name: '纸和纸板容器制造',
    unit: '千元',
    values: new Map(values.filter(([, value]) => value !== undefined)),
  };
}

export function filingOf(form: FormDefinition, made: Made): Filing {
  const values = new Map<string, Map<string, number>>();
  for (const [key, value] of made.figures) {
    const [code = '', column = ''] = key.split('.');
    const row = values.get(code) ?? new Map<string, number>();
    values.set(code, row.set(column, value));
  }
  return makeFiling({
    form,
    period: made.period ?? SEPTEMBER,
    enterprise: {
      code: made.code === undefined ? CODE : made.code,
      name: made.name === undefined ? NAME : made.name,
      codeAt: { sheet: form.id, row: 5, column: 1 },
      nameAt: { sheet: form.id, row: 5, column: 4 },
    },
    values,
    groups: new Map([
      ['classes', made.classes ?? [wholeClass(made.figures)]],
      ['products', made.products ?? []],
    ]),
    unitLine: made.unitLine ?? '计量单位：千元',
    path: made.path ?? '2013-09/works.xlsx',
  });
}

export const entry: RegisterEntry = {
  organisationCode: 'D2143569X',
  creditCode: null,
  name: NAME,
  industry: '2231',
  status: 'producing',
  cluster: '包装印刷',
  subPark: '狮子岭工业园',
  aboveScale: true,
  highTech: null,
  firstMonth: { year: 2011, month: 2 },
  lastMonth: null,
  contact: null,
  telephone: null,
  annualRevenue: 96000,
  at: null,
};

export const register: Register = {
  entries: [entry],
  find: (code) => (code.replace('-', '') === entry.organisationCode ? entry : null),
  findByName: (name) => (name === entry.name ? entry : null),
};

/** A clean return of both forms with last month's and last year's filings beside it. */
export class Works {
  readonly output: Figures = outputFigures(SEPTEMBER);
  readonly finance: Figures = financeFigures(SEPTEMBER);
  readonly formOf: (id: string) => FormDefinition;

  constructor(pack: Pack) {
    this.formOf = (id) => pack.forms.find((form) => form.id === id)!;
  }

  private earlier(months: number): Filing[] {
    const period = addMonths(SEPTEMBER, -months);
    return [
      filingOf(this.formOf('B204-1'), { figures: outputFigures(period), period }),
      filingOf(this.formOf('B203'), { figures: financeFigures(period), period }),
    ];
  }

  input(change: Partial<ReturnToCheck> = {}, made: Partial<Made> = {}): ReturnToCheck {
    return {
      filings: [
        filingOf(this.formOf('B204-1'), { figures: this.output, ...made }),
        filingOf(this.formOf('B203'), { figures: this.finance, ...made }),
      ],
      previous: this.earlier(1),
      lastYear: this.earlier(12),
      entry,
      register,
      asked: SEPTEMBER,
      ...change,
    };
  }
}
