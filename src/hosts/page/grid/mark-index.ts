import type { CellMark } from '../../../core/host/workbook-host';
import { cellKey } from '../../../core/model/cell';
import { RULE_CLASSES, type RuleClass } from '../../../core/model/rule';

/** Marks of one sheet by place; the heaviest where a cell has several. */
export class SheetMarks {
  private readonly byPlace = new Map<number, RuleClass>();
  readonly rows = new Set<number>();
  readonly columns = new Set<number>();

  put(row: number, column: number, one: RuleClass): void {
    const there = this.at(row, column);
    if (there !== null && RULE_CLASSES.indexOf(there) <= RULE_CLASSES.indexOf(one)) return;
    this.byPlace.set(cellKey(row, column), one);
    this.rows.add(row);
    this.columns.add(column);
  }

  at(row: number, column: number): RuleClass | null {
    return this.byPlace.get(cellKey(row, column)) ?? null;
  }

  get count(): number {
    return this.byPlace.size;
  }
}

/** Marks by sheet. */
export function marksBySheet(marks: readonly CellMark[]): ReadonlyMap<string, SheetMarks> {
  const sheets = new Map<string, SheetMarks>();
  for (const { at, class: one } of marks) {
    const sheet = sheets.get(at.sheet) ?? new SheetMarks();
    sheets.set(at.sheet, sheet);
    sheet.put(at.row, at.column, one);
  }
  return sheets;
}
