import { CellType, type SheetGrid, type WorkbookGrid } from '../../../core/model/grid';
import { addressOf } from '../../../core/model/cell';
import { columnOfHeading, headingWords, NEEDED, type RuleColumn } from './rule-columns';
import type { WorksheetProblem } from './worksheet-problem';

/** Rows looked at for headings, and cells of a row. */
const TOP = 20;
const WIDTH = 100;
/** Headings that make a row the heading row, whatever else is missing. */
const ENOUGH = 3;

/** Where the rules of a worksheet stand. */
export interface RuleTable {
  readonly sheet: SheetGrid;
  readonly headingRow: number;
  readonly columns: ReadonlyMap<RuleColumn, number>;
  readonly problems: readonly WorksheetProblem[];
}

function headingsOf(sheet: SheetGrid, row: number): Pick<RuleTable, 'columns' | 'problems'> {
  const columns = new Map<RuleColumn, number>();
  const problems: WorksheetProblem[] = [];
  for (let i = sheet.firstOfRow(row); i < sheet.size && sheet.rows[i] === row && sheet.columns[i]! < WIDTH; i++) {
    if (sheet.types[i] !== CellType.text) continue;
    const column = columnOfHeading(sheet.strings[sheet.numbers[i]!] ?? '');
    if (column === null) continue;
    if (columns.has(column)) {
      const cell = addressOf({ row, column: sheet.columns[i]! });
      problems.push({ code: 'column-twice', sheet: sheet.name, cell, facts: { column: headingWords(column) } });
    } else columns.set(column, sheet.columns[i]!);
  }
  return { columns, problems };
}

function tableIn(sheet: SheetGrid): RuleTable | null {
  for (let row = 0; row < Math.min(TOP, sheet.rowCount); row++) {
    const { columns, problems } = headingsOf(sheet, row);
    if (columns.size < ENOUGH || !columns.has('expr')) continue;
    const cell = addressOf({ row, column: 0 });
    const missing = NEEDED.filter((column) => !columns.has(column)).map((column): WorksheetProblem => ({
      code: 'column-missing',
      sheet: sheet.name,
      cell,
      facts: { column: headingWords(column) },
    }));
    return { sheet, headingRow: row, columns, problems: [...missing, ...problems] };
  }
  return null;
}

/** The sheets of a book that hold rules: those with a row of headings in their first rows. */
export function findRuleTables(book: WorkbookGrid): readonly RuleTable[] {
  return book.sheets.filter((sheet) => sheet.kind === 'worksheet').flatMap((sheet) => tableIn(sheet) ?? []);
}
