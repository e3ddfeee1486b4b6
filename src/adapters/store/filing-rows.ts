import type { DuckDBValue } from '@duckdb/node-api';
import type { GroupRow, Reading } from '../../core/model/filing';
import { ReadingState } from '../../core/model/filing';
import type { FilingRecord } from '../../core/reading/filing-transfer';
import type { KnownForm } from './dictionaries';
import type { RowWriter } from './row-writer';
import { atText, factsText } from './stored-text';

/** Writers of the tables that hold what a return says. */
export interface FilingWriters {
  readonly cell: RowWriter;
  readonly groupRow: RowWriter;
  readonly groupCell: RowWriter;
  readonly oddity: RowWriter;
}

type Row = readonly DuckDBValue[];

/** Cells of the fixed rows; what is missing has none. */
function cellRows(
  filing: number,
  period: number,
  form: KnownForm,
  record: FilingRecord,
  write: (row: Row) => void,
): void {
  const raws = new Map(record.raws);
  const whys = new Map(record.whys);
  for (let slot = 0; slot < record.values.length; slot++) {
    const value = record.values[slot]!;
    const state = record.states[slot]!;
    if (state === ReadingState.missing && Number.isNaN(value)) continue;
    write([filing, period, form.measures[slot]!, value, state, raws.get(slot) ?? null, whys.get(slot) ?? null]);
  }
}

/** State, number read, unit, text read, raw text, why: what a reading of a group says beside the row's own value. */
function readingRow(reading: Reading): Row {
  switch (reading.state) {
    case 'missing':
      return [ReadingState.missing, null, null, null, null, null];
    case 'number':
      return [ReadingState.number, reading.value, reading.unit, null, reading.raw, null];
    case 'text':
      return [ReadingState.text, null, null, reading.value, reading.raw, null];
    case 'unreadable':
      return [ReadingState.unreadable, null, null, null, reading.raw, reading.why];
  }
}

function groupRows(filing: number, id: string, rows: readonly GroupRow[], form: KnownForm, to: FilingWriters): void {
  const measures = form.groupMeasures.get(id);
  rows.forEach((row, line) => {
    to.groupRow.add([filing, id, line, row.code, row.name, row.unit, atText(row.codeAt)]);
    row.readings.forEach((reading, position) => {
      const measure = measures?.[position] ?? null;
      const at = atText(reading.at);
      to.groupCell.add([filing, id, line, position, measure, row.values[position] ?? NaN, ...readingRow(reading), at]);
    });
  });
}

/** Writes what a return says. */
export function writeRecord(
  filing: number,
  period: number,
  form: KnownForm,
  record: FilingRecord,
  to: FilingWriters,
): void {
  cellRows(filing, period, form, record, (row) => to.cell.add(row));
  for (const [id, rows] of record.groups) groupRows(filing, id, rows, form, to);
  record.oddities.forEach(({ code, at, facts }, line) => {
    to.oddity.add([filing, line, code, JSON.stringify(at.map((each) => atText(each))), factsText(facts)]);
  });
}

/** Every text of a record as it would be kept, to be looked at before it is. */
export function* textsOf(record: FilingRecord): Generator<string | null> {
  yield* [record.path, record.sheet, record.enterprise.code, record.enterprise.name, record.unitLine?.text ?? null];
  for (const [, raw] of record.raws) yield raw;
  for (const [, rows] of record.groups) {
    for (const row of rows) {
      yield* [row.code, row.name, row.unit];
      for (const reading of row.readings) {
        if (reading.state === 'number') yield reading.unit;
        if (reading.state !== 'missing') yield reading.raw;
      }
    }
  }
  for (const oddity of record.oddities) yield oddity.code;
}
