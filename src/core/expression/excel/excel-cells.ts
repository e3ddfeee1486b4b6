import type { RuleRef } from '../compiled-rule';

/**
 * What stands in a workbook for a value that a rule reads.
 * `cell`: a reference as formulas write it (`'B204-1'!$D$12`); the cell holds a number or is blank. A date is a number.
 * `constant`: known when the workbook is made, such as the month or last month's figures; NaN = missing.
 * `answer`: a cell that holds a text (a choice, 是 or 否); `text` gives its number while `filled` is TRUE, else it is missing.
 * `formula`: a text that always gives a number, such as a count of filled rows.
 * `absent`: not to be had in the workbook; a rule that needs it is not expressible.
 */
export type ExcelOperand =
  | { readonly kind: 'cell'; readonly ref: string; readonly isDate?: true }
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'answer'; readonly ref: string; readonly filled: string; readonly text: string }
  | { readonly kind: 'formula'; readonly text: string }
  | { readonly kind: 'absent' };

/** One row that the workbook holds ready for a group. */
export interface ExcelGroupRow {
  /** a condition (TRUE or FALSE) that says whether the row counts as filled in; null = it always is */
  readonly present: string | null;
  /** @param column column of the group in the frame, as `GroupTarget.column` */
  column(column: number): ExcelOperand;
}

/** The rows that the workbook holds ready for a group; the engine reads those that are present. */
export interface ExcelGroup {
  readonly kind: 'group';
  readonly rows: readonly ExcelGroupRow[];
  /** how many rows are present, where a cell of the workbook says it: keeps formulas short */
  readonly rowCount?: string;
}

/** Where a workbook has the values of a rule's scope. Sources and indices are those of the scope's targets. */
export interface ExcelCells {
  /** a cell or a scalar of the scope */
  operand(ref: RuleRef): ExcelOperand;
  /** a group by its source; absent where the workbook does not hold that filing */
  group(source: number): ExcelGroup | { readonly kind: 'absent' };
}
