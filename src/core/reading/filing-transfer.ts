import type { Filing, GroupRow, UnreadableWhy } from '../model/filing';
import type { FormDefinition } from '../model/form';
import { FilledTable } from './filled-table';

/** A filing as plain data that can be posted between threads and processes, or kept; the form is named, not copied. */
export interface FilingRecord extends Pick<
  Filing,
  'path' | 'sheet' | 'enterprise' | 'period' | 'periodAt' | 'unitLine' | 'oddities'
> {
  readonly formId: string;
  readonly formVersion: string;
  readonly values: Float64Array;
  readonly states: Uint8Array;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly whys: readonly (readonly [slot: number, why: UnreadableWhy])[];
  readonly raws: readonly (readonly [slot: number, raw: string])[];
  readonly groups: readonly (readonly [id: string, rows: readonly GroupRow[]])[];
}

/** The filing as plain data. Its values are shared with the filing, not copied. */
export function filingToRecord(filing: Filing): FilingRecord {
  const { form, table, groups, path, sheet, enterprise, period, periodAt, unitLine, oddities } = filing;
  const whys: [number, UnreadableWhy][] = [];
  const raws: [number, string][] = [];
  for (let slot = 0; slot < table.values.length; slot++) {
    const reading = table.reading(Math.floor(slot / form.columns.length), slot % form.columns.length);
    if (reading.state === 'missing') continue;
    if (reading.state === 'unreadable') whys.push([slot, reading.why]);
    if (reading.state !== 'number' || reading.raw !== String(reading.value)) raws.push([slot, reading.raw]);
  }
  const { values, states, rows, columns } = table;
  return {
    ...{ formId: form.id, formVersion: form.version, path, sheet, enterprise, period, periodAt, unitLine, oddities },
    ...{ values, states, rows, columns, whys, raws, groups: [...groups] },
  };
}

/**
 * The filing of a record.
 * @param forms the forms of the pack that read it
 * @returns null when none of them is the record's form in its version
 */
export function filingFromRecord(record: FilingRecord, forms: readonly FormDefinition[]): Filing | null {
  const form = forms.find((each) => each.id === record.formId && each.version === record.formVersion);
  if (!form) return null;
  const { path, sheet, enterprise, period, periodAt, unitLine, oddities } = record;
  const table = new FilledTable(
    sheet,
    form.items.map((item) => item.unit),
    record.values,
    record.states,
    record.rows,
    record.columns,
    { whys: new Map(record.whys), raws: new Map(record.raws) },
    form.columns.length,
  );
  const groups = new Map(record.groups);
  return { form, path, sheet, enterprise, period, periodAt, unitLine, table, groups, oddities };
}
