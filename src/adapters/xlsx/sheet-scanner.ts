import { parseAddress } from '../../core/model/cell';
import { refuse } from '../../core/model/refusal';
import { EXCLAMATION, GREATER, LESS, LOWER_C, QUESTION, SLASH, SPACE } from '../ooxml/byte-codes';
import { ByteMarkup } from '../ooxml/byte-markup';
import { ByteWindow } from '../ooxml/byte-window';
import type { ByteSink } from '../ooxml/xml-encoding';
import { CellScanner } from './cell-scanner';
import { CellValues } from './cell-values';
import type { SheetContext, SheetSink } from './sheet-sink';

const ROW_DEPTH = 3;

/**
 * Scans a worksheet part from UTF-8 pieces of any size and gives its cells to a sink, one by one, without keeping any.
 * It stops before markup that the pieces so far do not complete, and takes it up again with the next piece.
 */
export class SheetScanner implements ByteSink {
  private readonly window = new ByteWindow();
  private readonly markup: ByteMarkup;
  private readonly cell: CellScanner;
  private readonly values: CellValues;
  /** where the next markup is looked for in the window */
  private at = 0;
  /** a hash of each open element's name */
  private readonly open: number[] = [];
  private inData = false;
  private inRow = false;
  private rootSeen = false;
  private row = -1;
  private column = -1;
  /** whether names without prefix are ours */
  private plain = false;
  private columnElements = 0;

  constructor(
    private readonly context: SheetContext,
    private readonly sink: SheetSink,
  ) {
    this.markup = new ByteMarkup(context.part, context.limits);
    this.cell = new CellScanner(this.markup, context.formulas);
    this.values = new CellValues(context, sink);
  }

  push(piece: Uint8Array): void {
    this.window.append(piece, this.at);
    this.at = 0;
    this.scan();
    const left = this.window.end - this.at;
    if (left > this.context.limits.markupBytes) {
      refuse('string-too-long', { part: this.context.part, measured: left, limit: this.context.limits.markupBytes });
    }
  }

  finish(): void {
    const { window, markup } = this;
    if (this.open.length > 0 || !this.rootSeen) markup.damaged('ends too early');
    for (let at = this.at; at < window.end; at++) {
      if (window.bytes[at]! > SPACE) markup.damaged('more after the end');
    }
  }

  private scan(): void {
    const b = this.window.bytes;
    const { end } = this.window;
    let p = this.at;
    for (;;) {
      while (b[p] !== LESS) p++;
      if (p >= end) break;
      const first = b[p + 1]!;
      let next: number;
      if (first === LOWER_C && this.inRow && this.plain && this.open.length === ROW_DEPTH && endsName(b[p + 2]!)) {
        next = this.readCell(b, p + 1, p + 2, end);
      } else if (first === SLASH) {
        next = this.closeTag(b, p, end);
      } else if (first === EXCLAMATION || first === QUESTION) {
        next = this.markup.pastSpecial(b, p, end);
      } else {
        next = this.openTag(b, p, end);
      }
      if (next < 0) break;
      p = next;
    }
    // text between tags says nothing in a sheet: what is left before a cut tag need not be carried
    this.at = Math.min(p, end);
  }

  private readCell(b: Uint8Array, name: number, nameEnd: number, end: number): number {
    const { cell, context } = this;
    const next = cell.scan(b, name, nameEnd, end, this.row, this.column + 1, this.plain);
    this.markup.scope.leave(ROW_DEPTH);
    if (next < 0) return -1;
    if (cell.column >= context.limits.columns || cell.row >= context.limits.rows) {
      refuse('address-out-of-range', {
        part: context.part,
        detail: `row ${String(cell.row + 1)}, column ${String(cell.column + 1)}`,
      });
    }
    this.column = cell.column;
    this.values.give(b, cell);
    return next;
  }

  private closeTag(b: Uint8Array, p: number, end: number): number {
    const { markup, open } = this;
    let at = markup.readName(b, p + 2);
    while (b[at]! <= SPACE) at++;
    if (at >= end) return -1;
    if (b[at] !== GREATER || open.pop() !== hashOf(b, markup.nameStart, markup.nameEnd)) {
      markup.damaged('closed by another name');
    }
    if (open.length < ROW_DEPTH) this.inRow = false;
    if (open.length < ROW_DEPTH - 1) this.inData = false;
    markup.scope.leave(open.length);
    return at + 1;
  }

  private openTag(b: Uint8Array, p: number, end: number): number {
    const { markup, open } = this;
    const depth = open.length + 1;
    markup.checkDepth(depth);
    const next = markup.readTag(b, p, end, depth);
    if (next < 0) {
      markup.scope.leave(open.length);
      return -1;
    }
    if (depth > 1 && !markup.isKnown(b)) return this.entered(b, next);
    if (depth === 1) {
      this.enterRoot(b);
    } else if (depth === 2) {
      if (markup.isLocal(b, 'sheetData')) this.inData = !markup.empty;
    } else if (depth === ROW_DEPTH) {
      this.enterThird(b);
    } else if (depth === ROW_DEPTH + 1 && this.inRow && markup.isLocal(b, 'c')) {
      return this.readCell(b, markup.nameStart, markup.nameEnd, end);
    }
    return this.entered(b, next);
  }

  /** Counts the element just opened as open, unless it was empty. */
  private entered(b: Uint8Array, next: number): number {
    const { markup, open } = this;
    if (markup.empty) markup.scope.leave(open.length);
    else open.push(hashOf(b, markup.nameStart, markup.nameEnd));
    return next;
  }

  private enterRoot(b: Uint8Array): void {
    const { markup } = this;
    if (this.rootSeen || !markup.isKnown(b) || !markup.isLocal(b, 'worksheet')) markup.damaged('no worksheet element');
    this.rootSeen = true;
    this.plain = markup.scope.isKnown('');
  }

  private enterThird(b: Uint8Array): void {
    const { markup } = this;
    if (this.inData) {
      if (markup.isLocal(b, 'row')) this.enterRow(b);
    } else if (markup.isLocal(b, 'mergeCell')) {
      this.readMerge(b);
    } else if (markup.isLocal(b, 'col')) {
      this.readColumns(b);
    }
  }

  private enterRow(b: Uint8Array): void {
    const { markup, context } = this;
    const number = markup.attribute(b, 'r');
    if (number === null) this.row++;
    else if (/^\d{1,15}$/.test(number) && Number(number) > 0) this.row = Number(number) - 1;
    else markup.damaged(`row ${JSON.stringify(number)}`);
    if (this.row >= context.limits.rows) {
      refuse('address-out-of-range', { part: context.part, measured: this.row + 1, limit: context.limits.rows });
    }
    this.column = -1;
    this.inRow = !markup.empty;
    if (isTrue(markup.attribute(b, 'hidden'))) this.sink.hiddenRow(this.row);
  }

  private readMerge(b: Uint8Array): void {
    const { context, markup } = this;
    const { counts, limits, part } = context;
    const reference = markup.attribute(b, 'ref') ?? '';
    const [from = '', to = from] = reference.split(':');
    const a = parseAddress(from);
    const z = parseAddress(to);
    if (!a || !z) {
      return refuse('address-out-of-range', { part, detail: `merge ${JSON.stringify(reference.slice(0, 40))}` });
    }
    if (counts.merges === limits.merges) {
      refuse('too-many-cells', { part, detail: 'merges', measured: counts.merges + 1, limit: limits.merges });
    }
    counts.merges++;
    this.sink.merge({
      top: Math.min(a.row, z.row),
      left: Math.min(a.column, z.column),
      bottom: Math.max(a.row, z.row),
      right: Math.max(a.column, z.column),
    });
  }

  private readColumns(b: Uint8Array): void {
    const { context, markup } = this;
    if (++this.columnElements > context.limits.columns) markup.damaged('more columns than a sheet has');
    if (!isTrue(markup.attribute(b, 'hidden'))) return;
    const first = Number(markup.attribute(b, 'min') ?? NaN);
    const last = Number(markup.attribute(b, 'max') ?? NaN);
    if (!(first >= 1 && last >= first && last <= context.limits.columns)) {
      refuse('address-out-of-range', { part: context.part, detail: 'hidden columns' });
    }
    this.sink.hiddenColumns(Math.floor(first) - 1, Math.floor(last) - 1);
  }
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function endsName(byte: number): boolean {
  return byte <= SPACE || byte === GREATER || byte === SLASH;
}

/** FNV-1a: tells a close tag that does not belong to its open tag. */
function hashOf(b: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ b[at]!, 0x01000193);
  return hash;
}
