import type { CellPosition, CellRef } from '../../../core/model/cell';
import type { Deflate } from '../write-deflate';
import type { Inflate } from '../inflate';
import type { Limits } from '../limits';
import type { CachedValue, CellStyle } from '../write-spec';

/** A value to put in place of a cell's own. Formulas are never overwritten. */
export type NewValue =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'text'; readonly value: string }
  /** the cell is emptied; its format stays */
  | { readonly type: 'blank' };

/** What is changed at one cell. What is not named stays as it is: font, border, format, protection, value. */
export interface CellPatch extends CellRef {
  /** RRGGBB of a solid fill */
  readonly fill?: string;
  /** text of a comment; appended to the comment that the cell has */
  readonly comment?: string;
  readonly set?: NewValue;
  /**
   * what a formula shows from now on, its text and attributes as they are; null takes its value out, and the workbook
   * asks whoever opens it to calculate everything
   */
  readonly cached?: CachedValue;
}

export interface AddedCell {
  readonly column: number;
  /** absent = blank */
  readonly value?: string | number;
  readonly style?: CellStyle;
  /** a cell of the workbook that a click leads to */
  readonly link?: CellRef;
}

export interface AddedRow {
  /** points; absent = as high as needed */
  readonly height?: number;
  /** by column */
  readonly cells: readonly AddedCell[];
}

/** A worksheet put after the received ones. */
export interface AddedSheet {
  /** made unique: `审核结果(2)` where the workbook has a sheet of that name */
  readonly name: string;
  /** width of each column in characters of the default font */
  readonly widths: readonly number[];
  readonly rows: readonly AddedRow[];
  readonly merges?: readonly { readonly row: number; readonly from: number; readonly to: number }[];
  /** rows that stay in view */
  readonly freeze?: number;
  /** rows repeated on every page, from the first one on, are those frozen; the sheet is one page wide */
  readonly landscape?: boolean;
  /** RRGGBB */
  readonly tabColor?: string;
  /** locked cells refuse typing; no password */
  readonly protect?: boolean;
}

export interface PatchSpec {
  readonly cells: readonly CellPatch[];
  /** who the comments are by */
  readonly author: string;
  readonly sheets?: readonly AddedSheet[];
}

/** A spec, or what makes one when the names of the workbook's worksheets are known. */
export type PatchSource = PatchSpec | ((worksheets: ReadonlySet<string>) => PatchSpec);

export interface PatchTools {
  readonly inflate: Inflate;
  /** default: fflate, the same bytes everywhere */
  readonly deflate?: Deflate;
  readonly limits?: Partial<Limits>;
}

/** The patched workbook, and the extension that Excel wants for it. */
export interface Patched {
  readonly bytes: Uint8Array;
  readonly extension: 'xlsx' | 'xlsm' | 'xltx' | 'xltm';
  /** the names that the added sheets were given, in their order */
  readonly sheets: readonly string[];
}

/** Changes at one position of one sheet, brought together. */
export interface MergedPatch extends CellPosition {
  readonly fill: string | null;
  readonly comments: readonly string[];
  readonly set: NewValue | null;
  /** undefined = stays as it is */
  readonly cached: CachedValue | undefined;
}
