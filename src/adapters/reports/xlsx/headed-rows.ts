import { CellType, type SheetGrid } from '../../../core/model/grid';
import { foldText } from '../../../core/reading/fold-text';

/** Field of a column by its folded heading; a field may have several, one a language. */
export type Headings<F extends string> = ReadonlyMap<string, F>;

export interface HeadedRows<F extends string> {
  /** zero-based, by field; of a heading twice the first counts */
  readonly columns: ReadonlyMap<F, number>;
  /** rows below the headings that hold anything, zero-based */
  readonly rows: readonly number[];
}

/** Somebody may have put a title above. */
const MOST_ROWS_ABOVE = 20;
/** Rows that are read; a list of calls or explanations has fewer. */
const MOST_ROWS = 100_000;

/** The columns of a table that was written by us and re-saved by anybody; null where the sheet has none. */
export function headedRows<F extends string>(
  sheet: SheetGrid,
  headings: Headings<F>,
  needed: readonly F[],
): HeadedRows<F> | null {
  const found = new Map<number, Map<F, number>>();
  for (let at = 0; at < sheet.size && sheet.rows[at]! < MOST_ROWS_ABOVE; at++) {
    if (sheet.types[at] !== CellType.text) continue;
    const field = headings.get(foldText(sheet.strings[sheet.numbers[at]!]!));
    if (field === undefined) continue;
    const row = sheet.rows[at]!;
    const columns = found.get(row) ?? new Map<F, number>();
    found.set(row, columns);
    if (!columns.has(field)) columns.set(field, sheet.columns[at]!);
  }
  for (const [headingRow, columns] of found) {
    if (!needed.every((field) => columns.has(field))) continue;
    const rows: number[] = [];
    for (let at = sheet.firstOfRow(headingRow + 1); at < sheet.size && rows.length < MOST_ROWS; at++) {
      const row = sheet.rows[at]!;
      if (rows.at(-1) !== row) rows.push(row);
    }
    return { columns, rows };
  }
  return null;
}
