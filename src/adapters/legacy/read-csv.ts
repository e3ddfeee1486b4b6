import type { WorkbookGrid } from '../../core/model/grid';
import type { Refusal } from '../../core/model/refusal';
import { SheetArraysFill } from '../../core/model/sheet-arrays-fill';
import { sheetFromArrays } from '../../core/model/sheet-from-arrays';
import { RETURN_CSV_LIMITS } from './csv-limits';
import type { CsvLimits } from './csv-limits';
import { openCsv } from './csv-open';
import { refusalOr } from './refusal-or';

export interface CsvOptions {
  /** name given to the one sheet; default `csv` */
  readonly sheetName?: string;
  /** separator to use instead of the detected one */
  readonly separator?: string;
  readonly limits?: Partial<CsvLimits>;
}

/**
 * Reads a .csv return. A .csv has no types: every filled cell is text, as written (`01` keeps its zero, blanks around
 * stay). Encodings: UTF-8, UTF-16 with a mark, GB18030. Rows of the grid are records, so a quoted line end adds no row.
 */
export async function readCsv(bytes: Uint8Array, options: CsvOptions = {}): Promise<WorkbookGrid | Refusal> {
  return refusalOr(async () => {
    const csv = openCsv(bytes, { ...RETURN_CSV_LIMITS, ...options.limits }, options.separator);
    const fill = new SheetArraysFill();
    csv.eachRecord((fields, row) => {
      for (let column = 0; column < fields.length; column++) {
        if (fields[column] !== '') fill.putText(row, column, fields[column]!);
      }
      return true;
    });
    const formats = ['General'];
    const sheet = sheetFromArrays(
      {
        ...fill.finish(),
        name: options.sheetName ?? 'csv',
        visibility: 'visible',
        kind: 'worksheet',
        merges: [],
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
      },
      formats,
    );
    const features = { macros: false, externalLinks: false, hiddenSheets: false };
    return { format: 'csv', sheets: [sheet], names: [], dateSystem: 1900, formats, features };
  });
}
