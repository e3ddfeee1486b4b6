import { valueKindOf, type FormColumn, type FormItem } from '../../model/form';
import type { ExampleValues } from '../../model/rule';
import { coerceChoice, coerceDate } from '../../reading/coerce-answer';

/**
 * The number of an example's value as reading would have it: a figure; a day written `2013-02-25`; true or false for
 * 是 or 否; one of the texts allowed, or any text where none are laid down. NaN when it is missing.
 * @param item null for a row of a group
 */
export function exampleNumber(value: ExampleValues[string], item: FormItem | null, column: FormColumn): number {
  if (value === null) return NaN;
  const { kind, choices } = valueKindOf(item, column);
  if (kind === 'number' || kind === 'flag' || typeof value !== 'string') return Number(value);
  if (kind === 'text' && choices === null) return [...value.trim()].length;
  const read = kind === 'date' ? coerceDate(value) : coerceChoice(value, choices ?? []);
  return read.kind === 'value' ? read.value : NaN;
}
