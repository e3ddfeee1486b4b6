import type { BookFeatures, DefinedName } from '../../core/model/grid';
import type { Refusal } from '../../core/model/refusal';
import type { SheetArrays } from '../../core/model/sheet-from-arrays';

/** What the child process is asked to read. */
export interface ChildJob {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly limits: ChildLimits;
  /** milliseconds that it may take */
  readonly deadlineMs: number;
  /** whether texts of formulas are kept */
  readonly formulas: boolean;
}

export interface ChildLimits {
  readonly cells: number;
  readonly stringLength: number;
  readonly rows: number;
  readonly columns: number;
  readonly merges: number;
  readonly names: number;
}

/** A book as plain data, as the child posts it. */
export interface ReadBook {
  readonly sheets: readonly SheetArrays[];
  readonly names: readonly DefinedName[];
  readonly dateSystem: 1900 | 1904;
  readonly formats: readonly string[];
  readonly features: BookFeatures;
}

export type ChildAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'book'; readonly id: number; readonly book: ReadBook }
  | { readonly kind: 'refused'; readonly id: number; readonly refusal: Refusal };

/** Argument of the child: resident bytes that it may reach. */
export const MEMORY_ARGUMENT = '--memory-limit=';

/** What the watchdog inside the child writes to stderr before it ends the process, followed by the bytes it measured. */
export const MEMORY_MARK = 'shenbao-legacy: resident memory ';
