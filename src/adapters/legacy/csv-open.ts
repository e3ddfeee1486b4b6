import { refuse } from '../../core/model/refusal';
import { decodeCsv } from './csv-decode';
import type { CsvLimits } from './csv-limits';
import { refuseStrayQuotes } from './csv-quotes';
import { parseRecords } from './csv-records';
import { detectSeparator } from './csv-separator';

/** A .csv file decoded, its separator known, ready to be gone through (more than once where needed). */
export interface OpenCsv {
  readonly separator: string;
  /**
   * Calls back once a record with its fields and number (0 = first) until the callback says false.
   * Throws `RefusalError` where a limit is passed.
   */
  eachRecord(onRecord: (fields: readonly string[], index: number) => boolean): void;
}

/** Throws `RefusalError`; see `decodeCsv` and `CsvLimits`. @param separator to use instead of the detected one */
export function openCsv(bytes: Uint8Array, limits: CsvLimits, separator?: string): OpenCsv {
  if (bytes.length === 0) refuse('empty-file');
  if (bytes.length > limits.maxBytes) {
    refuse('file-too-large', { measured: bytes.length, limit: limits.maxBytes });
  }
  const { text } = decodeCsv(bytes);
  if (text.trim() === '') refuse('empty-file', { measured: bytes.length });
  const used = separator ?? detectSeparator(text);
  refuseStrayQuotes(text, used);
  return {
    separator: used,
    eachRecord(onRecord) {
      let index = 0;
      let cells = 0;
      parseRecords(text, used, (fields) => {
        cells += fields.length;
        holdLimits(fields, index, cells, limits);
        return onRecord(fields, index++);
      });
    },
  };
}

function holdLimits(fields: readonly string[], index: number, cells: number, limits: CsvLimits): void {
  const part = `row ${index + 1}`;
  if (index >= limits.maxRows) {
    refuse('address-out-of-range', { part, measured: index + 1, limit: limits.maxRows });
  }
  if (fields.length > limits.maxColumns) {
    refuse('address-out-of-range', { part, measured: fields.length, limit: limits.maxColumns });
  }
  if (cells > limits.maxCells) refuse('too-many-cells', { part, measured: cells, limit: limits.maxCells });
  for (const field of fields) {
    if (field.length > limits.maxStringLength) {
      refuse('string-too-long', { part, measured: field.length, limit: limits.maxStringLength });
    }
  }
}
