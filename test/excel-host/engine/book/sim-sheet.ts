import type { FormulaValue } from '../../../../src/core/formula/value';
import type { CellRange } from '../../../../src/core/model/grid';
import { bounding, cellsOf, intersection, isEntireColumn, isEntireRow, oneCell } from './area';
import { PLAIN, type CellStyle } from './cell-style';
import { lookOver } from './conditional-look';
import { shownText } from './shown-text';
import { columnOf, keyOf, rowOf, type SimCell } from './sim-cell';
import type { SimChart, SimComment, SimConditionalFormat, SimProtection, SimTable } from './sim-objects';
import type { Typed } from './typed-text';

/** Pixels of Excel's standard cell. */
const COLUMN_WIDTH = 72;
const ROW_HEIGHT = 20;
/** Cells styled one by one; larger areas are entire rows, columns or the sheet. */
const MOST_STYLED = 2_000_000;

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** One sheet. Rows and columns count from 0. Nothing here asks whether it may be changed: see `writable.ts`. */
export class SimSheet {
  visibility: SheetVisibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  selection: CellRange = oneCell(0, 0);
  merges: CellRange[] = [];
  /** null = not protected */
  protection: SimProtection | null = null;
  /** rows and columns that stay in view */
  frozen = { rows: 0, columns: 0 };
  conditionalFormats: SimConditionalFormat[] = [];
  readonly tables: SimTable[] = [];
  readonly comments: SimComment[] = [];
  readonly charts: SimChart[] = [];
  readonly customProperties = new Map<string, string>();
  readonly cells = new Map<number, SimCell>();
  readonly formulaKeys = new Set<number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly rowStyles = new Map<number, CellStyle>();
  readonly columnStyles = new Map<number, CellStyle>();
  sheetStyle: CellStyle = PLAIN;
  private readonly usedAreas = new Map<boolean, CellRange | null>();

  constructor(
    /** stable over renames */
    readonly id: string,
    public name: string,
  ) {}

  get protected(): boolean {
    return this.protection !== null;
  }

  /** Smallest area around every cell with a value, a formula or a format; null = empty. */
  get extent(): CellRange | null {
    return this.used(false);
  }

  /** @param valuesOnly leave out cells that are only formatted */
  used(valuesOnly: boolean): CellRange | null {
    const known = this.usedAreas.get(valuesOnly);
    if (known !== undefined) return known;
    let area: CellRange | null = null;
    for (const [key, cell] of this.cells) {
      if (valuesOnly && cell.value === null && cell.formula === null) continue;
      const at = oneCell(rowOf(key), columnOf(key));
      area = area ? bounding(area, at) : at;
    }
    this.usedAreas.set(valuesOnly, area);
    return area;
  }

  valueAt(row: number, column: number): FormulaValue {
    return this.cells.get(keyOf(row, column))?.value ?? null;
  }

  /** with its sign of equality, or null */
  formulaAt(row: number, column: number): string | null {
    const formula = this.cells.get(keyOf(row, column))?.formula ?? null;
    return formula === null ? null : `=${formula}`;
  }

  /** as shown, formatted */
  textAt(row: number, column: number): string {
    return shownText(this.valueAt(row, column), this.styleAt(row, column).numberFormat);
  }

  styleAt(row: number, column: number): CellStyle {
    const own = this.cells.get(keyOf(row, column))?.style;
    return own ?? this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? this.sheetStyle;
  }

  /** with the conditional formats laid over it */
  shownStyleAt(row: number, column: number): CellStyle {
    return lookOver(this, row, column);
  }

  /** pixels; 0 = hidden */
  columnWidth(column: number): number {
    return this.hiddenColumns.has(column) ? 0 : (this.columnWidths.get(column) ?? COLUMN_WIDTH);
  }

  rowHeight(row: number): number {
    return this.hiddenRows.has(row) ? 0 : (this.rowHeights.get(row) ?? ROW_HEIGHT);
  }

  /** Stores what was typed; an empty cell without a style of its own is forgotten. */
  put(row: number, column: number, { value, formula, format }: Typed): void {
    const key = keyOf(row, column);
    const old = this.cells.get(key);
    let style = old?.style ?? null;
    const current = this.styleAt(row, column);
    if (format !== null && current.numberFormat === 'General') style = { ...current, numberFormat: format };
    // a formula keeps its last value until it is worked out
    const kept = formula === null ? value : (old?.value ?? null);
    this.store(key, { value: kept, formula, style });
  }

  store(key: number, cell: SimCell): void {
    if (cell.value === null && cell.formula === null && cell.style === null) this.cells.delete(key);
    else this.cells.set(key, cell);
    if (cell.formula === null) this.formulaKeys.delete(key);
    else this.formulaKeys.add(key);
    this.usedAreas.clear();
  }

  /** Changes the style of an area. @throws RangeError for millions of cells that are neither rows nor columns */
  restyle(area: CellRange, patch: Partial<CellStyle>): void {
    const entire = isEntireRow(area) || isEntireColumn(area);
    if (!entire && cellsOf(area) > MOST_STYLED) throw new RangeError('too many cells to be styled one by one');
    if (isEntireRow(area) && isEntireColumn(area)) this.sheetStyle = { ...this.sheetStyle, ...patch };
    else if (isEntireRow(area)) this.restyleLines(this.rowStyles, area.top, area.bottom, patch);
    else if (isEntireColumn(area)) this.restyleLines(this.columnStyles, area.left, area.right, patch);
    for (const [row, column] of entire ? this.storedIn(area) : everyCell(area)) {
      const key = keyOf(row, column);
      const cell = this.cells.get(key);
      if (entire && !cell?.style) continue;
      const style = { ...this.styleAt(row, column), ...patch };
      this.store(key, { value: cell?.value ?? null, formula: cell?.formula ?? null, style });
    }
  }

  /** Places of the stored cells in an area, in no order. */
  *storedIn(area: CellRange): Iterable<readonly [row: number, column: number]> {
    if (cellsOf(area) <= this.cells.size) {
      for (const [row, column] of everyCell(area)) if (this.cells.has(keyOf(row, column))) yield [row, column];
      return;
    }
    for (const key of [...this.cells.keys()]) {
      const at = oneCell(rowOf(key), columnOf(key));
      if (intersection(area, at)) yield [at.top, at.left];
    }
  }

  private restyleLines(styles: Map<number, CellStyle>, first: number, last: number, patch: Partial<CellStyle>): void {
    if (last - first > MOST_STYLED / 4) throw new RangeError('too many rows to be styled one by one');
    for (let at = first; at <= last; at++) styles.set(at, { ...(styles.get(at) ?? this.sheetStyle), ...patch });
  }
}

/** Every place of an area, row by row. */
export function* everyCell(area: CellRange): Iterable<readonly [row: number, column: number]> {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) yield [row, column];
  }
}
