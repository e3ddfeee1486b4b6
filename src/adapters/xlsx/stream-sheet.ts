import type { CellTypeCode } from '../../core/model/grid';
import { refuse } from '../../core/model/refusal';
import type { Refusal } from '../../core/model/refusal';
import type { ZipEntry } from '../ooxml/zip-directory';
import type { ByteSink } from '../ooxml/xml-encoding';
import { asRefusal } from './as-refusal';
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

function nothing(): void {
  return undefined;
}

function sinkOf(visitor: SheetVisitor): SheetSink {
  return {
    cell: visitor.cell.bind(visitor),
    raw: visitor.raw ? visitor.raw.bind(visitor) : nothing,
    formula: nothing,
    merge: nothing,
    hiddenRow: nothing,
    hiddenColumns: nothing,
  };
}

/**
 * Reads one sheet cell by cell without keeping a grid, for large tables.
 * @param sheet its name, or its position from 0
 * @returns null when done; never throws for bad input, but what the visitor throws is thrown on
 */
export async function streamSheet(
  bytes: Uint8Array,
  sheet: string | number,
  visitor: SheetVisitor,
  options: ReadOptions,
): Promise<Refusal | null> {
  let fault: { readonly error: unknown } | null = null;
  const guarded: SheetVisitor = {
    ...(visitor.raw ? { raw: visitor.raw.bind(visitor) } : {}),
    cell(row, column, type, value, format, flags) {
      try {
        visitor.cell(row, column, type, value, format, flags);
      } catch (error) {
        fault = { error };
        throw error;
      }
    },
  };
  try {
    const reading = new WorkbookReading(bytes, options);
    const { sheets, sharedStrings, formats, dateSystem } = reading.book;
    const wanted = typeof sheet === 'number' ? sheets[sheet] : sheets.find(({ name }) => name === sheet);
    if (!wanted) refuse('missing-part', { detail: `sheet ${String(sheet)}` });
    const give = async (entry: ZipEntry, sink: ByteSink): Promise<void> => {
      if (reading.isLarge(entry)) await reading.stream(entry, sink);
      else reading.feed(entry, sink);
    };
    if (sharedStrings) await give(sharedStrings, reading.stringsSink(sharedStrings));
    visitor.start?.({ name: wanted.name, strings: reading.strings.strings, formats: formats.codes, dateSystem });
    if (wanted.entry) await give(wanted.entry, reading.sheetSink(wanted.entry, sinkOf(guarded)));
    return null;
  } catch (error) {
    const thrown = fault as { readonly error: unknown } | null;
    if (thrown) throw thrown.error;
    return asRefusal(error);
  }
}
