import { read } from '@e965/xlsx';
import { RefusalError } from '../../core/model/refusal';
import type { Refusal } from '../../core/model/refusal';
import { bookFromSheetJs } from './book-from-sheetjs';
import type { ChildLimits, ReadBook } from './child-protocol';

/** What is read, and under which limits. */
export interface SheetJsJob {
  readonly bytes: Uint8Array;
  readonly limits: ChildLimits;
  /** whether texts of formulas are kept */
  readonly formulas: boolean;
}

/**
 * Reads a workbook with SheetJS, in this thread. It builds an object per cell and trusts what files declare: run it
 * where it can be ended, on bytes that `prepareLegacy` has seen. Never throws for bad input.
 */
export function readWithSheetJs({ bytes, limits, formulas }: SheetJsJob): ReadBook | Refusal {
  try {
    const workbook = read(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      cellStyles: true,
      sheetStubs: true,
    });
    return bookFromSheetJs(workbook, limits, formulas);
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal;
    const words = error instanceof Error ? error.message : String(error);
    const code = /password|encrypt/i.test(words) ? 'encrypted' : 'damaged-part';
    return { kind: 'refusal', code, detail: words.slice(0, 200) };
  }
}
