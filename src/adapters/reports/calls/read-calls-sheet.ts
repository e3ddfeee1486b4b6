import type { AnswerRow } from '../../../core/explanations/judge-answers';
import { addressOf } from '../../../core/model/cell';
import type { SheetGrid, WorkbookGrid } from '../../../core/model/grid';
import { foldText } from '../../../core/reading/fold-text';
import { answerWords } from '../../../locales/answer-words';
import { callWords } from '../../../locales/call-words';
import { dayAndTime } from '../xlsx/day-and-time';
import { headedRows, type Headings } from '../xlsx/headed-rows';
import { bindingOf } from './call-binding';

type Field = Exclude<keyof AnswerRow, 'sheet' | 'row' | 'at'>;

/** The columns by their headings in either language. */
const HEADINGS: Headings<Field> = new Map(
  (['zh-CN', 'en'] as const).flatMap((language): [string, Field][] => {
    const { code, enterprise, question, calledOn, spokeTo, answer } = callWords(language).sheet;
    const { period, reason, binding } = answerWords(language).sheet;
    const named: Record<Field, string> = {
      ...{ period, code, name: enterprise, question, calledOn, spokeTo, reason, answer, binding },
    };
    return (Object.keys(named) as Field[]).map((field) => [foldText(named[field]), field]);
  }),
);
const NEEDED: readonly Field[] = ['name', 'calledOn', 'answer'];

function rowsOf(sheet: SheetGrid, dates: WorkbookGrid['dateSystem']): readonly AnswerRow[] | null {
  const found = headedRows(sheet, HEADINGS, NEEDED);
  if (found === null) return null;
  return found.rows.flatMap((row) => {
    const text = (field: Field): string => {
      const column = found.columns.get(field);
      if (column === undefined) return '';
      const cell = sheet.cellAt(row, column);
      if (cell.type === 'blank' || cell.type === 'error') return '';
      if (cell.type === 'number' && field === 'calledOn') return dayAndTime(cell.value, dates);
      return cell.raw.trim();
    };
    const written = { calledOn: text('calledOn'), spokeTo: text('spokeTo'), reason: text('reason') };
    const answer = text('answer');
    // a row that nobody wrote in was not called
    if (answer === '' && written.reason === '' && written.calledOn === '') return [];
    return {
      ...{ sheet: sheet.name, row: row + 1, at: addressOf({ row, column: found.columns.get('answer')! }) },
      ...{ period: text('period'), code: text('code'), name: text('name'), question: text('question') },
      ...{ ...written, answer, binding: bindingOf(text('binding')) },
    };
  });
}

/**
 * The rows of a filled call list in which something is written, of every sheet that has its headings. What the file says is
 * taken as text; formulas are not run.
 * @returns null where no sheet has the headings of a call list
 */
export function readCallsSheets(book: WorkbookGrid): readonly AnswerRow[] | null {
  const read = book.sheets.flatMap((sheet) => {
    const rows = sheet.kind === 'worksheet' ? rowsOf(sheet, book.dateSystem) : null;
    return rows === null ? [] : [rows];
  });
  return read.length === 0 ? null : read.flat();
}
