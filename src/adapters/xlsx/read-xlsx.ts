import { never } from '../../core/model/cancel';
import type { Cancel } from '../../core/model/cancel';
import type { SheetGrid, WorkbookGrid } from '../../core/model/grid';
import { refuse } from '../../core/model/refusal';
import type { Refusal } from '../../core/model/refusal';
import { PIECE_BYTES, STREAM_FROM_BYTES } from '../ooxml/inflate';
import type { Inflate } from '../ooxml/inflate';
import { inflateEntryPieces } from '../ooxml/inflate-entry';
import { withLimits } from '../ooxml/limits';
import type { Limits } from '../ooxml/limits';
import { Utf8Feed } from '../ooxml/xml-encoding';
import type { ByteSink } from '../ooxml/xml-encoding';
import type { ZipEntry } from '../ooxml/zip-directory';
import { asRefusal } from './as-refusal';
import { borrowBuilder, returnBuilder } from './grid-builder';
import type { GridBuilder } from './grid-builder';
import { openWorkbook } from './open-workbook';
import type { FoundSheet, OpenedWorkbook } from './open-workbook';
import { SharedStringsReader } from './shared-strings';
import type { SheetContext, SheetSink } from './sheet-sink';
import { SheetScanner } from './sheet-scanner';
import { StringTable } from './string-table';

/** How to read. `formulas` keeps the formulas' texts; without it only their presence is known. */
export interface ReadOptions {
  readonly inflate: Inflate;
  readonly limits?: Partial<Limits>;
  readonly formulas?: boolean;
  readonly cancel?: Cancel;
}

/** A workbook being read: opened, with counts that hold for all its sheets. */
export class WorkbookReading {
  readonly limits: Limits;
  readonly book: OpenedWorkbook;
  readonly strings = new StringTable();
  private readonly counts = { cells: 0, merges: 0, sharedFormulas: 0 };
  private readonly cancel: Cancel;

  constructor(
    bytes: Uint8Array,
    private readonly options: ReadOptions,
  ) {
    this.limits = withLimits(options.limits);
    this.cancel = options.cancel ?? never;
    this.checkCancel();
    this.book = openWorkbook(bytes, options.inflate, this.limits);
  }

  stringsSink(entry: ZipEntry): ByteSink {
    return new Utf8Feed(entry.name, new SharedStringsReader(entry.name, this.strings, this.limits));
  }

  sheetSink(entry: ZipEntry, sink: SheetSink): ByteSink {
    const context: SheetContext = {
      part: entry.name,
      strings: this.strings,
      styles: this.book.styles,
      formats: this.book.formats,
      dateSystem: this.book.dateSystem,
      limits: this.limits,
      formulas: this.options.formulas ?? false,
      counts: this.counts,
    };
    return new Utf8Feed(entry.name, new SheetScanner(context, sink));
  }

  /** Gives an entry to a sink, inflated at once. */
  feed(entry: ZipEntry, sink: ByteSink): void {
    this.checkCancel();
    const bytes = this.book.parts.bytesOf(entry);
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      this.checkCancel();
      sink.push(at === 0 && bytes.length <= PIECE_BYTES ? bytes : bytes.subarray(at, at + PIECE_BYTES));
    }
    sink.finish();
  }

  /** Gives an entry to a sink, a large one while it is being inflated. */
  async give(entry: ZipEntry, sink: ByteSink): Promise<void> {
    if (entry.compressedSize <= STREAM_FROM_BYTES) {
      this.feed(entry, sink);
      return;
    }
    this.checkCancel();
    const { parts } = this.book;
    await inflateEntryPieces(entry, parts.compressed(entry), parts.inflate, parts.budget, (piece) => {
      this.checkCancel();
      sink.push(piece);
    });
    sink.finish();
  }

  grid(sheet: FoundSheet, builder: GridBuilder): SheetGrid {
    const { name, visibility, kind, entry } = sheet;
    const { strings } = this.strings;
    return builder.build({
      name,
      visibility,
      kind,
      part: entry?.name ?? name,
      strings,
      formatCodes: this.book.formats.codes,
    });
  }

  result(sheets: readonly SheetGrid[]): WorkbookGrid {
    const { names, dateSystem, formats, features } = this.book;
    const format = features.macros ? 'xlsm' : 'xlsx';
    return { format, sheets, names, dateSystem, formats: formats.codes, features };
  }

  private checkCancel(): void {
    if (this.cancel.cancelled) refuse('cancelled');
  }
}

/**
 * Reads an .xlsx or .xlsm workbook, large entries while they are being inflated.
 * Never throws for bad input: what cannot be read is a `Refusal` with the part and the facts.
 * A macro-free .xlsm is told as `xlsx`: the format is what the file holds, not what it is called.
 */
export async function readXlsx(bytes: Uint8Array, options: ReadOptions): Promise<WorkbookGrid | Refusal> {
  try {
    const reading = new WorkbookReading(bytes, options);
    const { sharedStrings, sheets } = reading.book;
    if (sharedStrings) await reading.give(sharedStrings, reading.stringsSink(sharedStrings));
    const builder = borrowBuilder();
    const grids: SheetGrid[] = [];
    for (const sheet of sheets) {
      if (sheet.entry) await reading.give(sheet.entry, reading.sheetSink(sheet.entry, builder));
      grids.push(reading.grid(sheet, builder));
    }
    returnBuilder(builder);
    return reading.result(grids);
  } catch (error) {
    return asRefusal(error);
  }
}

/** The same at once, for workers: whole entries are inflated before they are scanned. */
export function readXlsxSync(bytes: Uint8Array, options: ReadOptions): WorkbookGrid | Refusal {
  try {
    const reading = new WorkbookReading(bytes, options);
    const { sharedStrings, sheets } = reading.book;
    if (sharedStrings) reading.feed(sharedStrings, reading.stringsSink(sharedStrings));
    const builder = borrowBuilder();
    const grids = sheets.map((sheet) => {
      if (sheet.entry) reading.feed(sheet.entry, reading.sheetSink(sheet.entry, builder));
      return reading.grid(sheet, builder);
    });
    returnBuilder(builder);
    return reading.result(grids);
  } catch (error) {
    return asRefusal(error);
  }
}
