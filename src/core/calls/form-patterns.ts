import { repeatedValues } from '../detectors/repeated-value';
import { shiftedRow } from '../detectors/shifted-row';
import type { FormPattern } from '../model/call-list';
import type { Filing } from '../model/filing';
import { addMonths, samePeriod, type Period } from '../model/period';

/** Part of the figures compared that must be the same, and fewest of them. */
const SAME = 0.8;
const FEWEST = 5;

function columnOf({ form, table }: Filing, column: number): Float64Array {
  return Float64Array.from(form.items, (_, item) => table.values[item * form.columns.length + column]!);
}

function patternsOf(now: Filing, lastYear: Filing | null, before: Filing | null): readonly FormPattern[] {
  const { form } = now;
  const codes = (places: readonly number[]): string[] => places.map((place) => form.items[place]!.code);
  return form.columns.flatMap(({ id: column, lastYearOf }, at): FormPattern[] => {
    if (lastYearOf !== undefined) return [];
    const own = columnOf(now, at);
    const then = lastYear && columnOf(lastYear, at);
    const repeated = then && repeatedValues(own, then);
    if (repeated && repeated.compared >= FEWEST && repeated.at.length >= SAME * repeated.compared) {
      return [{ kind: 'refiled', form: form.id, column, items: codes(repeated.at) }];
    }
    // last month is the nearer neighbour; a cumulative moves on by less than a row differs from the next
    const reference = before ? columnOf(before, at) : then;
    const shift = reference && shiftedRow(own, reference, { quorum: 0 });
    return shift ? [{ kind: 'rows-shifted', form: form.id, column, items: codes(shift.at) }] : [];
  });
}

/**
 * Patterns of the forms of one enterprise: this year's figures equal to those filed last year, and rows typed one too low
 * or too high against last month.
 * @param filings of one enterprise, of any months @source methods.md §5, cheap patterns
 */
export function formPatterns(filings: readonly Filing[], period: Period): readonly FormPattern[] {
  const find = (form: string, when: Period): Filing | null =>
    filings.find((one) => one.form.id === form && one.period !== null && samePeriod(one.period, when)) ?? null;
  const current = filings.filter((one) => one.period !== null && samePeriod(one.period, period));
  return current.flatMap((now) =>
    patternsOf(now, find(now.form.id, addMonths(period, -12)), find(now.form.id, addMonths(period, -1))),
  );
}
