import { readSettledFile } from '../../../adapters/folder/read-settled';
import { TABLE_CSV_LIMITS } from '../../../adapters/legacy/csv-limits';
import { readCsvTable } from '../../../adapters/legacy/read-csv-table';
import { sniff } from '../../../adapters/ooxml/byte-sniff';
import type { FlatTable } from '../../../core/model/flat-table';
import type { WorkbookGrid } from '../../../core/model/grid';
import { isRefusal, type Refusal } from '../../../core/model/refusal';
import { tableFromGrid } from '../../../core/reading/flat-table-from-grid';
import { UsageError } from '../frame/usage-error';
import { openWorkbook } from '../open-workbook';

/** The sheet asked for, else the first one with cells. */
function sheetOf(book: WorkbookGrid, wanted: string | undefined): WorkbookGrid['sheets'][number] {
  const worksheets = book.sheets.filter((sheet) => sheet.kind === 'worksheet');
  const found =
    wanted === undefined
      ? (worksheets.find((sheet) => sheet.size > 0) ?? worksheets[0])
      : worksheets.find((sheet) => sheet.name === wanted);
  if (found) return found;
  const allowed = worksheets.map((sheet) => sheet.name).join(', ');
  throw new UsageError('sheet-not-found', { value: wanted ?? '', allowed });
}

/**
 * A flat table from a .csv or a workbook: names in the first row, a row a record.
 * @throws UsageError `sheet-not-found`; a file that cannot be read is a refusal
 */
export async function loadTable(file: string, sheet: string | undefined): Promise<FlatTable | Refusal> {
  const bytes = await readSettledFile(file, TABLE_CSV_LIMITS.maxBytes);
  if (isRefusal(bytes)) return bytes;
  if (sniff(bytes) === 'text' && /\.(csv|txt|tsv)$/i.test(file)) return readCsvTable(bytes);
  const book = await openWorkbook(bytes, file);
  return isRefusal(book) ? book : tableFromGrid(sheetOf(book, sheet));
}
