import type { CellTypeCode } from '../../core/model/grid';
import { refuse, RefusalError } from '../../core/model/refusal';
import type { Refusal } from '../../core/model/refusal';
import { WorkbookReading } from './read-xlsx';
import type { ReadOptions } from './read-xlsx';
import type { SheetSink } from './sheet-sink';

/** What the cells of a streamed sheet refer to; both arrays may still grow while it is read. */
export interface StreamStart {
  readonly name: string;
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly dateSystem: 1900 | 1904;
}

/** Takes the cells of one sheet in the order of the file (by row and column, unless the file itself is not). */
export interface SheetVisitor {
  start?(sheet: StreamStart): void;
  /**
   * @param value the number; 0 or 1 for a boolean; index into `StreamStart.strings` for a text or error
   * @param format index into `StreamStart.formats`
   * @param flags bits of `CellFlag`
   */
  cell(row: number, column: number, type: CellTypeCode, value: number, format: number, flags: number): void;
  /** text of the number given last, where it is not the number's own shortest text */
  raw?(text: string): void;
}

/** A sink that passes on what a visitor takes. */
class VisitorSink implements SheetSink {
  constructor(private readonly visitor: SheetVisitor) {}

  cell(row: number, column: number, type: CellTypeCode, value: number, format: number, flags: number): void {
    this.visitor.cell(row, column, type, value, format, flags);
  }

  raw(text: string): void {
    this.visitor.raw?.(text);
  }

  formula(): void {
    return undefined;
  }

  merge(): void {
    return undefined;
  }

  hiddenRow(): void {
    return undefined;
  }

  hiddenColumns(): void {
    return undefined;
  }
}

/**
 * Reads one sheet cell by cell without keeping a grid, for large tables.
 * @param sheet its name, or its position from 0
 * @returns null when done, a `Refusal` for bad input; what the visitor throws is thrown on
 */
export async function streamSheet(
  bytes: Uint8Array,
  sheet: string | number,
  visitor: SheetVisitor,
  options: ReadOptions,
): Promise<Refusal | null> {
  try {
    const reading = new WorkbookReading(bytes, options);
    const { sheets, sharedStrings, formats, dateSystem } = reading.book;
    const wanted = typeof sheet === 'number' ? sheets[sheet] : sheets.find(({ name }) => name === sheet);
    if (!wanted) refuse('missing-part', { detail: `sheet ${String(sheet)}` });
    if (sharedStrings) await reading.give(sharedStrings, reading.stringsSink(sharedStrings));
    visitor.start?.({ name: wanted.name, strings: reading.strings.strings, formats: formats.codes, dateSystem });
    if (wanted.entry) await reading.give(wanted.entry, reading.sheetSink(wanted.entry, new VisitorSink(visitor)));
    return null;
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal;
    throw error;
  }
}
