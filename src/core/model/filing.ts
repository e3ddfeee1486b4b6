import type { CellRef } from './cell';
import type { FormDefinition } from './form';
import type { Period } from './period';

/** Why a filled cell gives no number. */
export type UnreadableWhy =
  | 'text'
  | 'error'
  | 'date'
  | 'boolean'
  | 'uncached-formula'
  | 'ambiguous-number'
  /** no day, no 是 or 否, or none of the texts allowed, where the form asks for one (`ValueKind`) */
  | 'not-a-date'
  | 'not-a-flag'
  | 'not-a-choice';

/** One value of a return with the place it came from; the place never leaves the value. */
export type Reading =
  | {
      readonly state: 'number';
      readonly value: number;
      readonly unit: string;
      readonly at: CellRef;
      readonly raw: string;
    }
  /** a text where the form asks for one (`ValueKind`); `value` is it without the spaces around it */
  | { readonly state: 'text'; readonly value: string; readonly at: CellRef; readonly raw: string }
  | { readonly state: 'missing'; readonly at: CellRef | null }
  | { readonly state: 'unreadable'; readonly raw: string; readonly why: UnreadableWhy; readonly at: CellRef };

/** State codes of `ReadingTable.states`. `dash` is a blank the filler wrote out (—, 无): missing, and said so. */
export const ReadingState = { missing: 0, number: 1, unreadable: 2, text: 3 } as const;

/**
 * The fixed rows of one return: item × column, as a struct of arrays.
 * Slot = itemIndex · columnCount + columnIndex, in the order of the form definition.
 * `values` holds NaN for what is missing or unreadable: rules read it directly. Of a text, date or flag it holds the
 * number that `ValueKind` says; the text itself is in `reading`.
 */
export interface ReadingTable {
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** zero-based sheet position of each slot; -1 where the item or the column was not found */
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  reading(itemIndex: number, columnIndex: number): Reading;
}

/** One row of a row group: a product, an industry class, a project. */
export interface GroupRow {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** where the code stands; absent where the row has none, or its place was not kept */
  readonly codeAt?: CellRef;
  /** by form column; NaN where not a number */
  readonly values: Float64Array;
  readonly readings: readonly Reading[];
}

/** Something unusual about how a cell was filled or where an item was found; becomes a level-0 finding. */
export interface Oddity {
  /** catalogue code, such as `cell.text-number`, `layout.item-missing`; see core/reading/oddity-codes.ts */
  readonly code: string;
  readonly at: readonly CellRef[];
  /** facts for the message: raw text, value read, item code … */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Who filed, as the form says it. */
export interface FilerIdentity {
  readonly code: string | null;
  readonly name: string | null;
  readonly codeAt: CellRef | null;
  readonly nameAt: CellRef | null;
}

/** One form of one enterprise for one period, as received. */
export interface Filing {
  readonly form: FormDefinition;
  readonly path: string | null;
  readonly sheet: string;
  readonly enterprise: FilerIdentity;
  readonly period: Period | null;
  readonly periodAt: CellRef | null;
  /** the unit line as printed on the form (计量单位), null when not found */
  readonly unitLine: { readonly text: string; readonly at: CellRef } | null;
  readonly table: ReadingTable;
  /** by `FormRowGroup.id`; every group of the form is present, maybe empty */
  readonly groups: ReadonlyMap<string, readonly GroupRow[]>;
  readonly oddities: readonly Oddity[];
}
