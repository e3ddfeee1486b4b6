import type { CellPosition } from '../../core/model/cell';
import type { CellRange, Visibility } from '../../core/model/grid';
import type { ChartSpec } from './chart-spec';

/** What a cell to be written holds. A formula carries the value a reader sees; `null` leaves it out (uncached). */
export type CellContent =
  | { readonly type: 'blank' }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'error'; readonly value: string }
  | { readonly type: 'formula'; readonly text: string; readonly cached: CachedValue };

export type CachedValue = number | string | boolean | null | { readonly error: string };

export interface FontStyle {
  readonly name?: string;
  /** points */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** RRGGBB */
  readonly color?: string;
}

export type BorderLine = 'thin' | 'medium' | 'hair' | 'double' | 'dotted';

/** The four edges; an absent one has no line. */
export interface BorderStyle {
  readonly left?: BorderLine;
  readonly right?: BorderLine;
  readonly top?: BorderLine;
  readonly bottom?: BorderLine;
  /** RRGGBB, for all edges */
  readonly color?: string;
}

export interface AlignStyle {
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly shrink?: boolean;
}

/** How a cell looks. Equal styles become one entry of styles.xml. */
export interface CellStyle {
  readonly font?: FontStyle;
  /** RRGGBB of a solid fill */
  readonly fill?: string;
  readonly border?: BorderStyle;
  readonly align?: AlignStyle;
  /** number format code; absent = General */
  readonly format?: string;
  /** may be typed into on a protected sheet */
  readonly unlocked?: boolean;
}

export interface CellSpec extends CellPosition {
  readonly content: CellContent;
  readonly style?: CellStyle;
}

export interface ColumnSpec {
  readonly column: number;
  /** characters of the default font */
  readonly width?: number;
  readonly hidden?: boolean;
}

export interface RowSpec {
  readonly row: number;
  /** points */
  readonly height?: number;
  readonly hidden?: boolean;
}

export interface PrintSpec {
  readonly orientation: 'portrait' | 'landscape';
  /** pages across and down the sheet is fitted to; 0 down = as many as needed */
  readonly fit?: { readonly wide: number; readonly tall: number };
  /** inches */
  readonly margins?: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly centred?: boolean;
  /** last of the rows repeated at the top of every page, zero-based, from row 0 */
  readonly titleRows?: { readonly from: number; readonly to: number };
  readonly area?: CellRange;
  /** rows that begin a new page, zero-based */
  readonly breaks?: readonly number[];
  /** footer in the notation of headerFooter, such as `&C&P / &N` */
  readonly footer?: string;
}

/** A rule for what may be typed (数据有效性). */
export interface ValidationSpec {
  readonly ranges: readonly CellRange[];
  readonly type: 'whole' | 'decimal' | 'list' | 'date' | 'textLength' | 'custom';
  readonly operator?:
    | 'between'
    | 'notBetween'
    | 'equal'
    | 'notEqual'
    | 'greaterThan'
    | 'lessThan'
    | 'greaterThanOrEqual'
    | 'lessThanOrEqual';
  readonly formula1: string;
  readonly formula2?: string;
  readonly allowBlank?: boolean;
  readonly errorStyle?: 'stop' | 'warning' | 'information';
  readonly errorTitle?: string;
  readonly error?: string;
  readonly promptTitle?: string;
  readonly prompt?: string;
}

/** Cells are shown in `style` while `formula` (relative to the first cell, same sheet) is true. */
export interface ConditionalFormatSpec {
  readonly ranges: readonly CellRange[];
  readonly formula: string;
  readonly style: Pick<CellStyle, 'font' | 'fill' | 'border' | 'format'>;
  readonly stopIfTrue?: boolean;
}

/** A link to a place in the same workbook. */
export interface LinkSpec {
  readonly at: CellPosition;
  /** such as `'B204-1'!E12` */
  readonly location: string;
  readonly tip?: string;
}

export interface SheetSpec {
  readonly name: string;
  readonly visibility?: Visibility;
  readonly cells: readonly CellSpec[];
  readonly columns?: readonly ColumnSpec[];
  readonly rows?: readonly RowSpec[];
  readonly merges?: readonly CellRange[];
  /** number of rows and columns that stay in view */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print?: PrintSpec;
  readonly validations?: readonly ValidationSpec[];
  readonly conditionalFormats?: readonly ConditionalFormatSpec[];
  readonly links?: readonly LinkSpec[];
  readonly charts?: readonly ChartSpec[];
  /** the cell that is selected when the sheet is opened */
  readonly active?: CellPosition;
  /** locked cells refuse typing (no password: a guard against slips, not a secret) */
  readonly protect?: boolean;
  readonly gridLines?: boolean;
  /** RRGGBB */
  readonly tabColor?: string;
}

export interface NameSpec {
  readonly name: string;
  readonly refersTo: string;
  /** sheet it is local to */
  readonly sheet?: string;
  readonly hidden?: boolean;
}

export interface BookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly names?: readonly NameSpec[];
  /** font of cells that name none */
  readonly font?: FontStyle;
  readonly title?: string;
  readonly creator?: string;
  /** where texts are kept: once in a shared table (what Excel does; default) or in the cell itself */
  readonly strings?: 'shared' | 'inline';
}
