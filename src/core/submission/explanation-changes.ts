import type { SheetChanges } from '../host/sheet-changes';
import { addressOf } from '../model/cell';
import type { Explanation, ReasonCode } from '../model/explanation';
import type { Finding } from '../model/finding';
import type { FormDefinition } from '../model/form';
import type { WorkbookGrid } from '../model/grid';
import { EXPLANATION_HEADINGS, explanationColumns, type ExplanationField } from './explanation-columns';
import { explainer } from './match-explanations';
import { OWN_SHEETS } from './own-sheets';
import { readExplanations } from './read-explanations';
import { REASON_WORDS } from './reason-lines';

/** Lines that a template leaves open. */
export const EXPLANATION_LINES = 30;

export interface ExplanationDraft {
  readonly reason: ReasonCode;
  readonly text: string;
}

/** Why an explanation could not be placed: every line is taken. */
export interface NoRoom {
  readonly kind: 'no-room';
  readonly lines: number;
}

const FIELDS: readonly ExplanationField[] = ['form', 'rule', 'cell', 'reason', 'text', 'fingerprint'];
/** Where the table begins on a sheet of our own making. */
const FIRST_ROW = 2;

/** The first line below the headings in which nothing is written. */
function freeRow(book: WorkbookGrid, written: readonly Explanation[]): number | null {
  const found = explanationColumns(book);
  if (!found) return FIRST_ROW + 1;
  const taken = new Set(written.map(({ at }) => at.row));
  const { sheet, headingRow } = found;
  for (let row = headingRow + 1; row <= headingRow + EXPLANATION_LINES; row++) {
    const blank = Object.values(found.columns).every((column) => sheet.cellAt(row, column).raw.trim() === '');
    if (blank && !taken.has(row)) return row;
  }
  return null;
}

/** Whether a line is for this finding alone: one that names no cell, or another first, may stand for others as well. */
function isOwn(line: Explanation, { cells: [cell], fingerprint }: Finding): boolean {
  return line.fingerprint === fingerprint || line.cell === (cell ? addressOf(cell) : '');
}

/**
 * The cells to write for an explanation: the line that was for the same finding before, else the first free one. Where
 * the sheet 说明 is missing, it is laid out as well. The text is taken as it is: whether it says anything is judged first.
 */
export function explanationChanges(
  book: WorkbookGrid,
  finding: Finding,
  draft: ExplanationDraft,
  forms: readonly FormDefinition[],
): SheetChanges | NoRoom {
  const written = readExplanations(book);
  const before = explainer(written, forms)(finding).explanation;
  const row = before && isOwn(before, finding) ? before.at.row : freeRow(book, written);
  if (row === null) return { kind: 'no-room', lines: EXPLANATION_LINES };
  const found = explanationColumns(book);
  const columnOf = (field: ExplanationField): number | null => {
    if (!found) return FIELDS.indexOf(field);
    return field === 'fingerprint' ? found.fingerprint : found.columns[field];
  };
  const [cell] = finding.cells;
  const values: Readonly<Record<ExplanationField, string>> = {
    form: forms.find(({ id }) => id === finding.form)?.formNumber ?? finding.form ?? '',
    rule: finding.rule,
    cell: cell ? addressOf(cell) : '',
    reason: REASON_WORDS[draft.reason],
    text: draft.text.trim(),
    fingerprint: finding.fingerprint,
  };
  const headings = found
    ? []
    : FIELDS.map((field, column) => ({ row: FIRST_ROW, column, value: EXPLANATION_HEADINGS[field] as string }));
  const cells = FIELDS.flatMap((field) => {
    const column = columnOf(field);
    return column === null ? [] : [{ row, column, value: values[field] }];
  });
  const title = found ? [] : [{ row: 0, column: 0, value: OWN_SHEETS.explain as string }];
  return { sheet: OWN_SHEETS.explain, cells: [...title, ...headings, ...cells] };
}
