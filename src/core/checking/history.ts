import type { FormLayout } from './form-layout';
import { tableSource } from './layout';
import { placeValue, sameRow, type Place } from './place';
import type { ReturnFrame } from './return-frame';

const isCumulative = (id: string): boolean => /ytd/i.test(id);

function isFlow(form: FormLayout, place: Place): boolean {
  return place.row !== null || form.form.items[place.item]!.nature === 'flow';
}

/**
 * What a value of this month may be compared with: the same month of last year as filed and as repeated on the form,
 * last month's value (a cumulative flow carried on by a month), a cumulative spread over the months.
 * Only finite values above 0.
 */
export function referencesOf(frame: ReturnFrame, place: Place): readonly number[] {
  const { form } = place;
  const columns = form.form.columns;
  const column = columns[place.column]!;
  const month = frame.period?.month ?? NaN;
  const at = (when: Place['when'], index: number): number => {
    if (index < 0 || !frame.received[tableSource(form, when)]) return NaN;
    const row = place.row === null ? null : sameRow(frame, form, place.item, place.row, when);
    return row === -1 ? NaN : placeValue(frame, { ...place, when, row, column: index });
  };
  const indexOf = (id: string | undefined): number => columns.findIndex((other) => other.id === id);
  const flow = isFlow(form, place);
  const values: number[] = [];
  if (column.lastYearOf !== undefined) {
    values.push(at('lastYear', indexOf(column.lastYearOf)), at('now', indexOf(column.lastYearOf)));
  } else {
    values.push(at('lastYear', place.column));
    values.push(
      at(
        'now',
        columns.findIndex((other) => other.lastYearOf === column.id),
      ),
    );
  }
  const carried = flow && isCumulative(column.id) ? month / (month - 1) : 1;
  values.push(at('previous', place.column) * carried);
  if (flow && column.id === 'month') values.push(at('now', indexOf('ytd')) / month);
  if (flow && column.id === 'lyMonth') values.push(at('now', indexOf('lyYtd')) / month);
  return values.filter((value) => value > 0 && Number.isFinite(value));
}

/** Distance of a value from the nearest of its references in powers of ten; null when there is none. */
export function distanceFromHistory(value: number, references: readonly number[]): number | null {
  if (references.length === 0) return null;
  if (!(value > 0)) return Infinity;
  return Math.min(...references.map((reference) => Math.abs(Math.log10(value / reference))));
}
