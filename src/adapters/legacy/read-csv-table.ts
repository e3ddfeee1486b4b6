import { fillNumbers, fillTexts, numberOfText } from '../../core/model/flat-column-fill';
import type { ColumnFill } from '../../core/model/flat-column-fill';
import { MISSING_TEXTS } from '../../core/model/flat-table';
import type { FlatTable } from '../../core/model/flat-table';
import type { Refusal } from '../../core/model/refusal';
import { TABLE_CSV_LIMITS } from './csv-limits';
import type { CsvLimits } from './csv-limits';
import { openCsv } from './csv-open';
import type { OpenCsv } from './csv-open';
import { refusalOr } from './refusal-or';

export interface CsvTableOptions {
  /** texts that stand for a missing value besides a blank; default `MISSING_TEXTS` */
  readonly missing?: readonly string[];
  /** separator to use instead of the detected one */
  readonly separator?: string;
  /** record of the names, from 1; what stands above it is left out. Default 1 */
  readonly namesRow?: number;
  readonly limits?: Partial<CsvLimits>;
}

type Kind = 'number' | 'text';

/** Records whose cells settle what kind a column probably is. */
const SAMPLE = 1000;

/**
 * Reads a large .csv as columns: names in the first record, a record a row, blank lines left out but counted.
 * A column is a number column when at least half of its filled cells are numbers (see `numberOfText`); its other cells
 * are kept as `texts`. Cells beyond the names are ignored. The kinds are guessed from the first records and proved
 * by the rest; only where the guess was wrong is the text gone through again.
 */
export async function readCsvTable(bytes: Uint8Array, options: CsvTableOptions = {}): Promise<FlatTable | Refusal> {
  return refusalOr(async () => {
    const csv = openCsv(bytes, { ...TABLE_CSV_LIMITS, ...options.limits }, options.separator);
    const missing = new Set(options.missing ?? MISSING_TEXTS);
    const head = (options.namesRow ?? 1) - 1;
    const guess = sampleKinds(csv, missing, head);
    const first = fillTable(csv, missing, guess, head);
    const wrong = first.kinds.some((kind, column) => kind !== guess[column]);
    return wrong ? fillTable(csv, missing, first.kinds, head).table : first.table;
  });
}

function sampleKinds(csv: OpenCsv, missing: ReadonlySet<string>, head: number): Kind[] {
  let balance = new Int32Array(0);
  csv.eachRecord((fields, index) => {
    if (index < head) return true;
    if (index === head) balance = new Int32Array(fields.length);
    else for (let c = 0; c < balance.length; c++) balance[c]! += weight(fields[c], missing);
    return index < head + SAMPLE;
  });
  return kindsOf(balance);
}

const kindsOf = (balance: Int32Array): Kind[] => Array.from(balance, (more) => (more >= 0 ? 'number' : 'text'));

function weight(field: string | undefined, missing: ReadonlySet<string>): number {
  const text = field?.trim() ?? '';
  if (text === '' || missing.has(text)) return 0;
  return Number.isNaN(numberOfText(text)) ? -1 : 1;
}

/** The table under the given kinds, and the kinds that the whole of it would have asked for. */
function fillTable(
  csv: OpenCsv,
  missing: ReadonlySet<string>,
  guess: readonly Kind[],
  head: number,
): { table: FlatTable; kinds: Kind[] } {
  const balance = new Int32Array(guess.length);
  const fills = guess.map((kind) => (kind === 'number' ? fillNumbers(SAMPLE) : fillTexts(SAMPLE)));
  const rowNumbers: number[] = [];
  let names: string[] = [];
  csv.eachRecord((fields, index) => {
    if (index < head) return true;
    if (index === head) {
      names = fields.map((name) => name.trim());
      return true;
    }
    if (fields.length === 1 && fields[0]!.trim() === '' && guess.length > 1) return true;
    const record = rowNumbers.push(index + 1) - 1;
    for (let c = 0; c < fills.length; c++) balance[c]! += putField(fills[c]!, record, fields[c], missing);
    return true;
  });
  const rowCount = rowNumbers.length;
  const columns = fills.map((fill) => fill.finish(rowCount));
  const table = { names, rowCount, columns, firstRow: head + 2 };
  const gaps = rowCount > 0 && rowNumbers[rowCount - 1] !== rowCount + head + 1;
  return { table: gaps ? { ...table, rowNumbers: Int32Array.from(rowNumbers) } : table, kinds: kindsOf(balance) };
}

function putField(fill: ColumnFill, record: number, field: string | undefined, missing: ReadonlySet<string>): number {
  const text = field?.trim() ?? '';
  if (text === '' || missing.has(text)) return 0;
  const value = numberOfText(text);
  if (Number.isNaN(value)) {
    fill.text(record, text);
    return -1;
  }
  fill.number(record, value, () => text);
  return 1;
}
