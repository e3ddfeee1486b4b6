import { LONGEST_TEXT } from '../model/cell';
import type { Explanation } from '../model/explanation';
import type { SheetGrid, WorkbookGrid } from '../model/grid';
import { explanationColumns } from './explanation-columns';
import { reasonOf } from './reason-lines';

/** Lines that are read; a template has thirty. */
const MOST_LINES = 1_000;

function textIn(sheet: SheetGrid, row: number, column: number | null): string {
  if (column === null) return '';
  const cell = sheet.cellAt(row, column);
  return cell.type === 'blank' ? '' : cell.raw.trim().slice(0, LONGEST_TEXT);
}

/** The explanations written in the sheet 说明, in their order; lines without rule and text are left out. */
export function readExplanations(book: WorkbookGrid): readonly Explanation[] {
  const found = explanationColumns(book);
  if (!found) return [];
  const { sheet, headingRow, columns, fingerprint } = found;
  const explanations: Explanation[] = [];
  const last = Math.min(sheet.rowCount - 1, headingRow + MOST_LINES);
  for (let row = headingRow + 1; row <= last; row++) {
    const at = (column: number | null): string => textIn(sheet, row, column);
    const rule = at(columns.rule);
    const text = at(columns.text);
    const reason = at(columns.reason);
    if (rule === '' && text === '' && reason === '') continue;
    explanations.push({
      form: at(columns.form),
      rule,
      cell: at(columns.cell).toUpperCase(),
      reason: reasonOf(reason),
      text,
      fingerprint: at(fingerprint) || null,
      at: { sheet: sheet.name, row, column: columns.form },
    });
  }
  return explanations;
}
