import type { Finding, FindingValue } from '../core/model/finding';
import { valueKindOf } from '../core/model/form';
import { dayOfSerial } from '../core/reading/day-number';
import { formOf } from './finding-names';
import { formatQuantity, UNDEFINED_MARK } from './format';
import type { RuleBook } from './rule-book';
import type { Words } from './words';

/** A day of the calendar as both languages write it: `2013-09-30`. */
export function formatDay(serial: number): string {
  const day = dayOfSerial(serial);
  if (!day) return UNDEFINED_MARK;
  const two = (value: number): string => String(value).padStart(2, '0');
  return [day.year, two(day.month), two(day.day)].join('-');
}

/**
 * What stands for a number that the reader gave (`ValueKind`): a day, 是 or 否, the choice of that place, or the
 * figure with its unit; a missing one as a dash.
 */
export function answerText(
  value: number | null,
  { kind, choices }: ReturnType<typeof valueKindOf>,
  unit: string,
  words: Words,
): string {
  if (value === null || !Number.isFinite(value)) return UNDEFINED_MARK;
  if (kind === 'date') return formatDay(value);
  if (kind === 'flag') return value === 1 ? words.terms.yes : words.terms.no;
  if (choices) return choices[value - 1] ?? UNDEFINED_MARK;
  return formatQuantity(value, unit, words);
}

/**
 * A figure behind a finding with its unit; a date, a flag or a choice as it stands on the form, not as its number.
 * @param value its place, and the number there or one expected there
 */
export function valueText(finding: Finding, value: FindingValue, words: Words, book: RuleBook): string {
  const form = formOf(finding, value, book);
  const column = form?.columns.find(({ id }) => id === value.column);
  if (!form || !column) return formatQuantity(value.value, value.unit, words);
  const item = form.items.find(({ code }) => code === value.item) ?? null;
  return answerText(value.value, valueKindOf(item, column), value.unit, words);
}
