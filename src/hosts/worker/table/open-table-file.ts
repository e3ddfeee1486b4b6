import { TABLE_CSV_LIMITS } from '../../../adapters/legacy/csv-limits';
import { openCsv } from '../../../adapters/legacy/csv-open';
import { readCsvTable } from '../../../adapters/legacy/read-csv-table';
import { refusalOr } from '../../../adapters/legacy/refusal-or';
import { sniff } from '../../../adapters/ooxml/byte-sniff';
import { fflateInflate } from '../../../adapters/ooxml/inflate-fflate';
import { asRefusal } from '../../../adapters/xlsx/as-refusal';
import { readXlsx, WorkbookReading } from '../../../adapters/xlsx/read-xlsx';
import { streamSheet } from '../../../adapters/xlsx/stream-sheet';
import type { WorkbookGrid } from '../../../core/model/grid';
import { isRefusal, type Refusal } from '../../../core/model/refusal';
import { NAMES_LOOKED_AT } from '../../../core/reading/guess-names-row';
import { fileBytes } from '../open/file-bytes';
import { rawTableOf, type RawTable } from './raw-table';
import { SheetCollector } from './sheet-collector';
import type { FileSheet } from './table-messages';

/** A chosen file, its sheets known, their cells not yet read. */
export interface TableFile {
  readonly sheets: readonly FileSheet[];
  read(index: number, tell: (rows: number) => void): Promise<RawTable | Refusal>;
}

const OPTIONS = { inflate: fflateInflate };

async function csvFile(bytes: Uint8Array): Promise<TableFile | Refusal> {
  const top = await refusalOr(() => {
    const rows: string[][] = [];
    openCsv(bytes, TABLE_CSV_LIMITS).eachRecord((fields) => rows.push([...fields]) < NAMES_LOOKED_AT);
    return Promise.resolve(rows);
  });
  if (isRefusal(top)) return top;
  const raw: RawTable = { firstRow: 1, top, table: (namesRow) => readCsvTable(bytes, { namesRow }) };
  return { sheets: [{ index: 0, name: '', visible: true }], read: () => Promise.resolve(raw) };
}

function sheetsOf(
  sheets: readonly Pick<WorkbookGrid['sheets'][number], 'name' | 'kind' | 'visibility'>[],
): FileSheet[] {
  return sheets.flatMap(({ name, kind, visibility }, index) =>
    kind === 'worksheet' ? [{ index, name, visible: visibility === 'visible' }] : [],
  );
}

/** A workbook read as a whole. */
function bookFile(book: WorkbookGrid | Refusal): TableFile | Refusal {
  if (isRefusal(book)) return book;
  return { sheets: sheetsOf(book.sheets), read: (index) => Promise.resolve(rawTableOf(book.sheets[index]!)) };
}

/** An .xlsx of which only the chosen sheet is read. */
function xlsxFile(bytes: Uint8Array): TableFile | Refusal {
  let reading: WorkbookReading;
  try {
    reading = new WorkbookReading(bytes, OPTIONS);
  } catch (error) {
    return asRefusal(error);
  }
  return {
    sheets: sheetsOf(reading.book.sheets),
    async read(index, tell) {
      const collector = new SheetCollector(tell);
      const refusal = await streamSheet(bytes, index, collector, OPTIONS);
      if (refusal) return refusal;
      if (collector.inOrder) return rawTableOf(collector.sheet());
      const book = await readXlsx(bytes, OPTIONS);
      return isRefusal(book) ? book : rawTableOf(book.sheets[index]!);
    },
  };
}

/** Opens a chosen file by its bytes, whatever its name says. Never throws for a bad file. */
export async function openTableFile(file: Blob, name: string): Promise<TableFile | Refusal> {
  const bytes = await fileBytes(file, TABLE_CSV_LIMITS.maxBytes);
  if (isRefusal(bytes)) return bytes;
  const kind = sniff(bytes);
  if (kind === 'text' && /\.(csv|txt|tsv)$/i.test(name)) return await csvFile(bytes);
  if (kind === 'ole2' || kind === 'ods' || kind === 'xlsb') {
    const { readLegacyHere } = await import('../../../adapters/legacy/read-legacy-here');
    return bookFile(await readLegacyHere(bytes, name, { ...OPTIONS, formulas: false }));
  }
  return xlsxFile(bytes);
}
