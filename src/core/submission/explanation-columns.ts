import { CellType, type SheetGrid, type WorkbookGrid } from '../model/grid';
import { MOST_OWN_CELLS, OWN_SHEETS } from './own-sheets';

/** Columns of the sheet 说明, by their headings. */
export const EXPLANATION_HEADINGS = {
  form: '报表',
  rule: '审核编号',
  cell: '单元格',
  reason: '原因代码',
  text: '说明',
  fingerprint: '数据指纹',
} as const;
export type ExplanationField = keyof typeof EXPLANATION_HEADINGS;

/** Where the table of explanations stands; the fingerprint's column may be missing from older templates. */
export interface ExplanationColumns {
  readonly sheet: SheetGrid;
  readonly headingRow: number;
  readonly columns: Readonly<Record<Exclude<ExplanationField, 'fingerprint'>, number>>;
  readonly fingerprint: number | null;
}

const FIELDS = Object.keys(EXPLANATION_HEADINGS) as ExplanationField[];
/** The headings stand below a title and a hint. */
const MOST_ROWS_ABOVE = 20;

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** Finds the table of explanations; null where the sheet is not there or its headings were changed. */
export function explanationColumns(book: WorkbookGrid): ExplanationColumns | null {
  const sheet = book.sheets.find(({ name, kind }) => name === OWN_SHEETS.explain && kind === 'worksheet');
  if (!sheet) return null;
  const rows = new Map<number, Partial<Record<ExplanationField, number>>>();
  for (let at = 0; at < Math.min(sheet.size, MOST_OWN_CELLS); at++) {
    const row = sheet.rows[at]!;
    if (row > MOST_ROWS_ABOVE) break;
    if (sheet.types[at] !== CellType.text) continue;
    const text = plain(sheet.strings[sheet.numbers[at]!]!);
    const field = FIELDS.find((one) => EXPLANATION_HEADINGS[one] === text);
    if (!field) continue;
    const found = rows.get(row) ?? {};
    found[field] ??= sheet.columns[at]!;
    rows.set(row, found);
  }
  for (const [headingRow, { form, rule, cell, reason, text, fingerprint }] of rows) {
    if (form === undefined || rule === undefined || cell === undefined) continue;
    if (reason === undefined || text === undefined) continue;
    return { sheet, headingRow, columns: { form, rule, cell, reason, text }, fingerprint: fingerprint ?? null };
  }
  return null;
}
