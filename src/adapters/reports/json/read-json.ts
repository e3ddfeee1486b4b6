import { addressOf } from '../../../core/model/cell';
import type { Filing, GroupRow, Oddity, Reading } from '../../../core/model/filing';
import type { SheetGrid } from '../../../core/model/grid';
import { formatPeriod } from '../../../core/model/period';
import { isRefusal } from '../../../core/model/refusal';
import { oddityWords } from '../../../locales/oddity-words';
import { inLanguage } from '../../../locales/rule-book';
import type { Words } from '../../../locales/words';
import type { ReadResult } from '../read-result';
import { unitOfCell } from '../reading-unit';
import type { ReadOutput } from './read-schema';
import { refusalJson } from './refusal-json';

type SheetJson = ReadOutput['sheets'][number];
type FilingJson = ReadOutput['filings'][number];
type ItemJson = FilingJson['items'][number];

function cellsJson(sheet: SheetGrid): SheetJson['cells'] {
  return Array.from({ length: sheet.size }, (_, i) => {
    const cell = sheet.cellAt(sheet.rows[i]!, sheet.columns[i]!);
    return {
      address: addressOf(cell),
      type: cell.type,
      value: cell.type === 'blank' ? null : cell.value,
      formula: cell.formula ? (sheet.formulaAt(cell.row, cell.column) ?? '') : null,
      text: cell.raw,
    };
  });
}

function itemJson(reading: Reading, code: string, name: string, column: string, unit: string): ItemJson {
  return {
    code,
    name,
    column,
    value: reading.state === 'number' ? reading.value : null,
    unit: reading.state === 'number' ? reading.unit : unit,
    address: reading.at === null ? null : addressOf(reading.at),
  };
}

function tableItems(filing: Filing, words: Words): ItemJson[] {
  const { items, columns } = filing.form;
  return items.flatMap((item, i) =>
    columns.map((column, j) =>
      itemJson(
        filing.table.reading(i, j),
        item.code,
        inLanguage(item.name, words.language),
        column.id,
        unitOfCell(item, column, item.unit),
      ),
    ),
  );
}

function rowItems(row: GroupRow, filing: Filing): ItemJson[] {
  return row.readings.map((reading, j) => {
    const column = filing.form.columns[j]!;
    return itemJson(reading, row.code, row.name, column.id, unitOfCell(null, column, row.unit));
  });
}

function oddityJson(oddity: Oddity, words: Words): FilingJson['oddities'][number] {
  return {
    code: oddity.code,
    cells: oddity.at.map((at) => ({ sheet: at.sheet, address: addressOf(at) })),
    message: oddityWords(oddity, words),
  };
}

function filingJson(filing: Filing, words: Words): FilingJson {
  return {
    form: filing.form.id,
    version: filing.form.version,
    enterprise: filing.enterprise.code,
    enterpriseName: filing.enterprise.name,
    period: filing.period === null ? null : formatPeriod(filing.period),
    sheet: filing.sheet,
    items: [
      ...tableItems(filing, words),
      ...[...filing.groups.values()].flatMap((rows) => rows.flatMap((row) => rowItems(row, filing))),
    ],
    oddities: filing.oddities.map((oddity) => oddityJson(oddity, words)),
  };
}

/** What was read from one file as `shenbao.read/1`. Blank cells without a formula are not listed. */
export function readJson(result: ReadResult, words: Words): ReadOutput {
  const { book } = result;
  return {
    schema: 'shenbao.read/1',
    path: result.path,
    sheets: isRefusal(book)
      ? []
      : book.sheets.map((sheet) => ({ name: sheet.name, visibility: sheet.visibility, cells: cellsJson(sheet) })),
    filings: result.filings.map((filing) => filingJson(filing, words)),
    refusal: isRefusal(book) ? refusalJson(book, words) : null,
  };
}
