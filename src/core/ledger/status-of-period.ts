import { isFiledFor, isZoneForm, type FormDefinition } from '../model/form';
import type { LedgerFiling } from '../model/ledger';
import { formatPeriod, type Period } from '../model/period';
import type { Register, RegisterEntry } from '../model/register';
import type { WorkCalendar } from '../model/work-calendar';
import { dueDate } from './due-date';
import { filerOf } from './filer-of';
import { notDueWhy } from './filing-duty';
import {
  RETURN_STATES,
  type FormStatus,
  type PeriodStatus,
  type ReturnState,
  type ReturnStatus,
} from './period-status';
import { dayOf, returnStatus } from './return-status';
import { returnsByFiler, type FilerReturns } from './returns-of';

export interface StatusInput {
  readonly period: Period;
  /** ISO day: what is due after it is awaited, not missing, and what was received after it is not there yet */
  readonly today: string;
  /** the register as it was in the period */
  readonly register: Register;
  /** of the pack, in force in the period */
  readonly forms: readonly FormDefinition[];
  /** of the period, every revision whatever its status */
  readonly filings: readonly LedgerFiling[];
  readonly calendar: WorkCalendar | null;
  /** due dates for this run, see `dueDate` */
  readonly asked?: ReadonlyMap<string, number | string>;
}

type Counts = Record<ReturnState, number>;

const isExpected = (one: ReturnStatus): boolean => !one.unasked && one.state !== 'not-due';

function countsOf(returns: readonly ReturnStatus[]): Counts {
  const counts = Object.fromEntries(RETURN_STATES.map((state) => [state, 0])) as Counts;
  for (const one of returns) if (!one.unasked) counts[one.state]++;
  return counts;
}

/** 填报率: those that filed, late or not, of those that have to; what was sent back is not filed. */
function rateOf(counts: Counts, expected: number): number | null {
  return expected === 0 ? null : ((counts.filed + counts.late) / expected) * 100;
}

/** An enterprise that stands in the register twice is due once, by the line that its code leads to. */
function isRepeated(register: Register, entry: RegisterEntry): boolean {
  const code = entry.creditCode ?? entry.organisationCode;
  const found = code === null ? null : register.find(code);
  return found !== null && found !== entry;
}

/** Who has filed what for a month, who is late, missing, sent back, or does not have to. */
export function statusOfPeriod(input: StatusInput): PeriodStatus {
  const { period, today, register, forms, calendar, asked } = input;
  const dues = new Map(forms.map((form) => [form.id, dueDate(form, period, calendar, asked)]));
  const received = input.filings.filter((one) => dayOf(one) <= today);
  const filers = returnsByFiler(received, register);
  const byEntry = new Map(filers.flatMap((one) => (one.entry ? [[one.entry, one] as const] : [])));
  const zone = filers.find(({ filer }) => filer === 'zone');

  const statusFor = (form: FormDefinition, entry: RegisterEntry | null, of: FilerReturns | undefined): ReturnStatus => {
    const filer = of?.filer ?? (entry ? filerOf(entry) : 'zone');
    const isZone = filer === 'zone';
    const why = entry ? notDueWhy(entry, period) : null;
    const expected = isFiledFor(form, period) && (isZone || (entry !== null && why === null));
    const over = today.slice(0, 7) > formatPeriod(period);
    const about = { filer, entry, over, name: isZone ? null : (of?.name ?? null), form: form.id, why, expected, today };
    return returnStatus({ ...about, due: dues.get(form.id)?.date ?? null }, of?.byForm.get(form.id) ?? null);
  };
  /** a form that nobody files this month has a line only where somebody did */
  const lines = (form: FormDefinition, entry: RegisterEntry | null, of: FilerReturns | undefined): ReturnStatus[] =>
    isFiledFor(form, period) || of?.byForm.has(form.id) ? [statusFor(form, entry, of)] : [];

  const own = forms.filter((form) => !isZoneForm(form));
  const books = forms.filter(isZoneForm);
  const returns = [
    ...register.entries
      .filter((entry) => !isRepeated(register, entry))
      .flatMap((entry) => own.flatMap((form) => lines(form, entry, byEntry.get(entry)))),
    ...books.flatMap((form) => lines(form, null, zone)),
    ...filers
      .filter(({ entry, filer }) => entry === null && filer !== 'zone')
      .flatMap((of) => own.filter((form) => of.byForm.has(form.id)).map((form) => statusFor(form, null, of))),
  ];
  const counts = countsOf(returns);
  const expected = returns.filter(isExpected).length;
  return {
    period,
    today,
    later: input.filings.length - received.length,
    forms: forms.map((form) => formStatus(form, returns, period, dues.get(form.id) ?? null)),
    returns,
    expected,
    counts,
    rate: rateOf(counts, expected),
    enterprises: completeness(returns),
  };
}

function formStatus(
  form: FormDefinition,
  returns: readonly ReturnStatus[],
  period: Period,
  due: FormStatus['due'],
): FormStatus {
  const own = returns.filter((one) => one.form === form.id);
  const counts = countsOf(own);
  const expected = own.filter(isExpected).length;
  const skipped = form.skippedMonths.includes(period.month);
  const rest = isFiledFor(form, period) ? null : skipped ? 'skipped-month' : 'quarterly';
  const unasked = own.filter((one) => one.unasked).length;
  return { form, due: rest === null ? due : null, rest, expected, counts, unasked, rate: rateOf(counts, expected) };
}

function completeness(returns: readonly ReturnStatus[]): PeriodStatus['enterprises'] {
  const open = new Map<string, boolean>();
  for (const one of returns) {
    if (one.filer === 'zone' || !isExpected(one)) continue;
    const filed = one.state === 'filed' || one.state === 'late';
    open.set(one.filer, (open.get(one.filer) ?? true) && filed);
  }
  return { expected: open.size, complete: [...open.values()].filter(Boolean).length };
}
