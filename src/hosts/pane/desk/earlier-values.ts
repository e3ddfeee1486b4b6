import type { Filing } from '../../../core/model/filing';
import type { FindingValue } from '../../../core/model/finding';
import { addMonths, monthIndex, type Period } from '../../../core/model/period';
import { monthsPerPeriod } from '../../../core/model/form';

/** The figure of the same row and column in another month; null = not filed, or nothing there. */
export interface EarlierValues {
  readonly lastMonth: number | null;
  readonly lastYear: number | null;
}

function valueIn(filing: Filing | undefined, { item, column, name }: FindingValue): number | null {
  if (!filing || item === null) return null;
  const columnAt = filing.form.columns.findIndex(({ id }) => id === column);
  if (columnAt < 0) return null;
  const itemAt = filing.form.items.findIndex(({ code }) => code === item);
  if (itemAt >= 0) {
    const reading = filing.table.reading(itemAt, columnAt);
    return reading.state === 'number' ? reading.value : null;
  }
  const group = filing.form.groups.find(({ id }) => name.includes(`${id}.`));
  const row = group && filing.groups.get(group.id)?.find(({ code }) => code === item);
  const value = row?.values[columnAt];
  return value === undefined || !Number.isFinite(value) ? null : value;
}

/** What stood in that place in the filing before and a year ago. `formId`: the form of the value. */
export function earlierValues(
  value: FindingValue,
  formId: string | null,
  period: Period | null,
  earlier: readonly Filing[],
): EarlierValues {
  if (period === null || value.when !== 'now') return { lastMonth: null, lastYear: null };
  const ofForm = earlier.filter(({ form }) => form.id === formId);
  const at = (form: Filing, months: number): boolean =>
    form.period !== null && monthIndex(form.period) === monthIndex(addMonths(period, months));
  const step = ofForm[0] ? monthsPerPeriod(ofForm[0].form) : 1;
  return {
    lastMonth: valueIn(
      ofForm.find((filing) => at(filing, -step)),
      value,
    ),
    lastYear: valueIn(
      ofForm.find((filing) => at(filing, -12)),
      value,
    ),
  };
}
