import type { LedgerAct, LedgerCandidate } from '../../../src/core/model/ledger';
import type { Filing, GroupRow } from '../../../src/core/model/filing';
import { ReadingState } from '../../../src/core/model/filing';
import type { FormDefinition } from '../../../src/core/model/form';
import type { Period } from '../../../src/core/model/period';
import type { RegisterEntry } from '../../../src/core/model/register';
import { FilledTable } from '../../../src/core/reading/filled-table';

const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
const item = (code: string): FormDefinition['items'][number] => ({
  ...{ code, name: both(code), aliases: [], unit: '千元', nature: 'flow', decimals: 0 },
});

/** A form with two rows, two columns, and a list of products. */
export const FORM: FormDefinition = {
  ...{ id: 'B204-1', alias: 'B2041', version: '2013-01', title: both('表'), titles: [], formNumber: 'B204-1' },
  ...{ authority: '', validFrom: '2013-01', validTo: null, unit: '千元', frequency: 'monthly', skippedMonths: [] },
  columns: ['month', 'ytd'].map((id) => ({ id, name: both(id), headings: [[id]] })),
  items: [item('01'), item('02')],
  groups: [{ id: 'products', name: both('产品'), codePattern: null, headings: [], unit: null, decimals: 2 }],
  source: '',
};

/** The same form a year later: a row more, in front. */
export const LATER_FORM: FormDefinition = { ...FORM, version: '2014-01', items: [item('00'), ...FORM.items] };

export const SEPTEMBER: Period = { year: 2013, month: 9 };
export const OCTOBER: Period = { year: 2013, month: 10 };

export const act = (at: string, why: string | null = null): LedgerAct => ({ by: '王小岚', at, why });
export const FIRST = act('2013-10-08T09:00:00+08:00');
export const SECOND = act('2013-10-09T10:30:00+08:00', '企业更正');

export interface MadeReturn {
  readonly form?: FormDefinition;
  readonly period?: Period | null;
  readonly values?: readonly number[];
  readonly products?: readonly GroupRow[];
  readonly path?: string;
  readonly unit?: string;
}

/** A filing of an enterprise: a value a slot, NaN = missing. */
export function filingOf(code: string, made: MadeReturn = {}): Filing {
  const form = made.form ?? FORM;
  const width = form.columns.length;
  const table = FilledTable.empty(
    '表一',
    form.items.map((each) => each.unit),
    width,
  );
  const values = made.values ?? [100, 900, 10, 90, 7, 63].slice(0, form.items.length * width);
  values.forEach((value, slot) => {
    table.rows[slot] = 10 + Math.floor(slot / width);
    table.columns[slot] = 3 + (slot % width);
    if (Number.isNaN(value)) return;
    table.values[slot] = value;
    table.states[slot] = ReadingState.number;
  });
  const period = made.period === undefined ? SEPTEMBER : made.period;
  return {
    ...{ form, table, period, sheet: '表一', oddities: [], path: made.path ?? `${code}.xlsx` },
    enterprise: { code, name: `企业${code}`, codeAt: { sheet: '表一', row: 1, column: 2 }, nameAt: null },
    periodAt: { sheet: '表一', row: 2, column: 0 },
    unitLine: { text: made.unit ?? '计量单位：千元', at: { sheet: '表一', row: 3, column: 5 } },
    groups: new Map([['products', made.products ?? []]]),
  };
}

/** A return of an enterprise, ready to be accepted. */
export function candidate(code: string, made: MadeReturn = {}): LedgerCandidate {
  const filing = filingOf(code, made);
  return {
    ...{ filer: `code ${code}`, name: `企业${code}`, filing, questions: [] },
    source: { path: filing.path!, sheet: filing.sheet, digest: 'ab'.repeat(32), receivedOn: null },
  };
}

export function entry(code: string, fields: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    ...{ organisationCode: code, creditCode: null, name: `企业${code}`, industry: '2720', status: 'producing' },
    ...{ cluster: '医药', subPark: null, aboveScale: true, highTech: null, firstMonth: null, lastMonth: null },
    ...{ contact: null, telephone: null, annualRevenue: 12345.5, at: null },
    ...fields,
  };
}
