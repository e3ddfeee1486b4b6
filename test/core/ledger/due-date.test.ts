import path from 'node:path';
import { loadPackSource } from '../../../src/adapters/packs/load-pack-source.node';
import { dueDate } from '../../../src/core/ledger/due-date';
import type { FormDefinition } from '../../../src/core/model/form';
import type { WorkCalendar } from '../../../src/core/model/work-calendar';

const form = { id: 'B204-1', dueDay: 5 } as FormDefinition;
const AUGUST = { year: 2013, month: 8 };
const SEPTEMBER = { year: 2013, month: 9 };
const name = { zh: '国庆节', en: 'National Day' };
const calendar: WorkCalendar = {
  daysOff: [{ from: '2013-10-01', to: '2013-10-07', name, source: '示例' }],
  workedDays: [{ date: '2013-10-12', source: '示例' }],
  dueNotices: [{ form: 'B204-1', period: '2013-11', date: '2013-12-07', source: '示例' }],
};

describe('a due date', () => {
  it('is the form’s day of the month after the period', () => {
    expect(dueDate(form, AUGUST, calendar)).toEqual({ date: '2013-09-05', from: 'form', moved: false });
  });

  it('moves behind days off and weekends', () => {
    expect(dueDate(form, SEPTEMBER, calendar)).toEqual({ date: '2013-10-08', from: 'form', moved: true });
    // 2013-10-05 was a Saturday
    expect(dueDate(form, SEPTEMBER, null)).toEqual({ date: '2013-10-07', from: 'form', moved: true });
  });

  it('stays on a weekend that is worked', () => {
    expect(dueDate({ ...form, dueDay: 12 }, SEPTEMBER, calendar)?.date).toBe('2013-10-12');
    expect(dueDate({ ...form, dueDay: 12 }, SEPTEMBER, null)?.date).toBe('2013-10-14');
  });

  it('is in January for a December', () => {
    expect(dueDate(form, { year: 2013, month: 12 }, null)?.date).toBe('2014-01-06');
  });

  it('is the day of a notice, unmoved, though a Saturday', () => {
    const due = dueDate(form, { year: 2013, month: 11 }, calendar);
    expect(due).toEqual({ date: '2013-12-07', from: 'notice', moved: false });
  });

  it('asked for this run comes first: a day of the month moves, a date does not', () => {
    const asked = (value: number | string) => dueDate(form, SEPTEMBER, calendar, new Map([['B204-1', value]]));
    expect(asked(7)).toEqual({ date: '2013-10-08', from: 'asked', moved: true });
    expect(asked('2013-10-06')).toEqual({ date: '2013-10-06', from: 'asked', moved: false });
  });

  it('is nobody’s to know where no one says: then nothing is late', () => {
    const { dueDay, ...without } = form;
    expect(dueDay).toBe(5);
    expect(dueDate(without, SEPTEMBER, calendar)).toBeNull();
  });

  it('of the shipped pack moves behind the National Day of 2013', async () => {
    const pack = await loadPackSource(path.resolve(__dirname, '../../../src/packs/haikou'));
    const gxk = pack.forms.find(({ id }) => id === 'GX-K')!;
    expect(dueDate({ ...gxk, dueDay: 2 }, SEPTEMBER, pack.calendar ?? null)?.date).toBe('2013-10-08');
    expect(dueDate(gxk, SEPTEMBER, pack.calendar ?? null)?.date).toBe('2013-10-15');
  });
});
