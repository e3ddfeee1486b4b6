import { callList } from '../../../src/core/ledger/call-list';
import type { ReturnStatus } from '../../../src/core/ledger/period-status';
import { statusOfPeriod, type StatusInput } from '../../../src/core/ledger/status-of-period';
import type { FormDefinition } from '../../../src/core/model/form';
import type { LedgerFiling } from '../../../src/core/model/ledger';
import type { RegisterEntry } from '../../../src/core/model/register';
import { registerOf } from '../../../src/core/reading/register-list';

const SEPTEMBER = { year: 2013, month: 9 };
const AUGUST = { year: 2013, month: 8 };

const monthly = { id: 'B204-1', frequency: 'monthly', skippedMonths: [1], dueDay: 8 } as unknown as FormDefinition;
const quarterly = { id: 'GX-K', frequency: 'quarterly', skippedMonths: [], dueDay: 15 } as unknown as FormDefinition;
const book = { ...monthly, id: 'GX-T', filer: 'zone', dueDay: 10 } as FormDefinition;

function entry(name: string, code: string, changes: Partial<RegisterEntry> = {}): RegisterEntry {
  const blank = { creditCode: null, industry: null, status: null, cluster: null, subPark: null, aboveScale: null };
  const none = { highTech: null, firstMonth: null, lastMonth: null, annualRevenue: null, at: null };
  return { ...blank, ...none, organisationCode: code, name, contact: '王', telephone: '1', ...changes };
}

function filing(filer: string, form: string, changes: Partial<LedgerFiling> = {}): LedgerFiling {
  return {
    ...{ filer, form, period: SEPTEMBER, id: `${filer} ${form}`, name: '', formVersion: '2013', revision: 1 },
    ...{ replaces: null, latest: true, why: null, acceptedAt: '2013-10-08T09:00:00+08:00', acceptedBy: '李' },
    ...{ source: { path: 'a.xlsx', sheet: 's', digest: '', receivedOn: null }, questions: [], status: 'accepted' },
    ...changes,
  } as LedgerFiling;
}

const register = registerOf([
  entry('甲', '111111111'),
  entry('乙', '222222222'),
  entry('丙', '333333333', { status: 'preparing' }),
  entry('丁', '444444444', { lastMonth: { year: 2013, month: 6 } }),
]);

function status(filings: readonly LedgerFiling[], changes: Partial<StatusInput> = {}) {
  const forms = [monthly, quarterly, book];
  const input = { period: SEPTEMBER, today: '2013-10-20', register, forms, filings, calendar: null };
  return statusOfPeriod({ ...input, ...changes });
}

const lineOf = (returns: readonly ReturnStatus[], name: string | null, form: string) =>
  returns.find((one) => one.name === name && one.form === form);

describe('the status of a month', () => {
  it('tells filed, late and missing by the due date, and the rate of those that filed', () => {
    const { returns, forms, rate, expected, enterprises } = status([
      filing('code 111111111', 'B204-1'),
      filing('code 222222222', 'B204-1', { acceptedAt: '2013-10-11T09:00:00+08:00' }),
      filing('code 111111111', 'GX-K'),
    ]);
    expect(lineOf(returns, '甲', 'B204-1')).toMatchObject({ state: 'filed', filedOn: '2013-10-08', daysLate: null });
    expect(lineOf(returns, '乙', 'B204-1')).toMatchObject({ state: 'late', due: '2013-10-08', daysLate: 3 });
    expect(lineOf(returns, '乙', 'GX-K')).toMatchObject({ state: 'missing', due: '2013-10-15', daysLate: 5 });
    expect(lineOf(returns, null, 'GX-T')).toMatchObject({ state: 'missing', filer: 'zone', daysLate: 10 });
    expect(forms.map((form) => form.rate)).toEqual([100, 50, 0]);
    expect([expected, rate, enterprises]).toEqual([5, 60, { expected: 2, complete: 1 }]);
  });

  it('does not ask those who are being set up or have left', () => {
    const { returns } = status([]);
    expect(lineOf(returns, '丙', 'B204-1')).toMatchObject({ state: 'not-due', why: 'preparing', daysLate: null });
    expect(lineOf(returns, '丁', 'B204-1')).toMatchObject({ state: 'not-due', why: 'after-last-month' });
    const june = status([], { period: { year: 2013, month: 6 }, today: '2013-07-01' }).returns;
    expect(lineOf(june, '丁', 'B204-1')).toMatchObject({ state: 'awaited', due: '2013-07-08' });
  });

  it('misses nothing before the period is over, though a form has no due date', () => {
    const { dueDay, ...dateless } = monthly;
    expect(dueDay).toBe(8);
    const state = (today: string) => status([], { forms: [dateless], today }).returns[0]?.state;
    expect([state('2013-09-30'), state('2013-10-01')]).toEqual(['awaited', 'missing']);
  });

  it('has no lines of a quarterly form in August, nor of a monthly one in January', () => {
    const { forms, returns } = status([], { period: AUGUST });
    expect(forms.map(({ rest }) => rest)).toEqual([null, 'quarterly', null]);
    expect(returns.filter(({ form }) => form === 'GX-K')).toEqual([]);
    expect(status([], { period: { year: 2013, month: 1 } }).forms[0]?.rest).toBe('skipped-month');
  });

  it('counts a return sent back or withdrawn as not filed, and says which', () => {
    const { returns, counts } = status([
      filing('code 111111111', 'B204-1', {
        status: 'sent-back',
        statusAct: { by: '李', at: '', why: '请核对出口交货值' },
      }),
      filing('code 222222222', 'B204-1', { status: 'withdrawn' }),
    ]);
    expect(lineOf(returns, '甲', 'B204-1')).toMatchObject({ state: 'sent-back', reason: '请核对出口交货值' });
    expect(lineOf(returns, '乙', 'B204-1')).toMatchObject({ state: 'missing', withdrawn: true });
    expect([counts.filed, counts['sent-back']]).toEqual([0, 1]);
  });

  it('is in time by the first revision, though a correction came after the due date', () => {
    const first = filing('code 111111111', 'B204-1', { latest: false });
    const second = filing('code 111111111', 'B204-1', { revision: 2, acceptedAt: '2013-10-18T09:00:00+08:00' });
    const { returns } = status([second, first]);
    const expected = { state: 'filed', filedOn: '2013-10-08', revision: 2, revisedOn: '2013-10-18' };
    expect(lineOf(returns, '甲', 'B204-1')).toMatchObject(expected);
  });

  it('goes by the day the return was received, where that is known', () => {
    const source = { path: 'a', sheet: 's', digest: '', receivedOn: '2013-10-07' };
    const late = filing('code 111111111', 'B204-1', { source, acceptedAt: '2013-10-20T09:00:00+08:00' });
    expect(lineOf(status([late]).returns, '甲', 'B204-1')).toMatchObject({ state: 'filed', filedOn: '2013-10-07' });
  });

  it('does not know yet, as of a day, what came after it', () => {
    const filings = [
      filing('code 111111111', 'B204-1'),
      filing('code 111111111', 'B204-1', { revision: 2, acceptedAt: '2013-10-18T09:00:00+08:00' }),
      filing('code 222222222', 'B204-1', { acceptedAt: '2013-10-18T09:00:00+08:00' }),
    ];
    const { returns, later } = status(filings, { today: '2013-10-10' });
    expect([later, status(filings, { today: '2013-10-18' }).later]).toEqual([2, 0]);
    expect(lineOf(returns, '甲', 'B204-1')).toMatchObject({ state: 'filed', revision: 1, revisedOn: null });
    expect(lineOf(returns, '乙', 'B204-1')).toMatchObject({ state: 'missing', daysLate: 2 });
  });

  it('lists who filed without having to, and who is not in the register, outside the rate', () => {
    const { returns, rate, forms } = status([
      filing('code 333333333', 'B204-1'),
      filing('code 999999999', 'B204-1', { name: '外来' }),
    ]);
    expect(lineOf(returns, '丙', 'B204-1')).toMatchObject({ unasked: true, registered: true, state: 'filed' });
    expect(lineOf(returns, '外来', 'B204-1')).toMatchObject({ unasked: true, registered: false, code: '999999999' });
    expect([rate, forms[0]?.unasked]).toEqual([0, 2]);
  });

  it('finds an enterprise that filed by its name only', () => {
    const { returns } = status([filing('name 甲', 'B204-1', { name: '甲' })]);
    expect(lineOf(returns, '甲', 'B204-1')?.state).toBe('filed');
    expect(returns.filter((one) => one.name === '甲' && one.form === 'B204-1')).toHaveLength(1);
  });

  it('asks an enterprise that stands in the register twice once', () => {
    const twice = registerOf([entry('甲', '111111111'), entry('甲', '111111111')]);
    expect(status([], { register: twice }).returns.filter(({ form }) => form === 'B204-1')).toHaveLength(1);
  });
});

test('the call list has a line for each who still has to send something, with the earliest day', () => {
  const lines = callList(
    status([filing('code 111111111', 'B204-1'), filing('code 111111111', 'GX-K'), filing('zone', 'GX-T')]),
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ name: '乙', contact: '王', due: '2013-10-08', daysLate: 12 });
  expect(lines[0]!.returns.map(({ form }) => form)).toEqual(['B204-1', 'GX-K']);
});
