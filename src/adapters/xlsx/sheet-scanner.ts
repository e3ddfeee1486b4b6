import { refuse } from '../../core/model/refusal';
import { ByteMarkup, spells } from '../ooxml/byte-markup';
import { borrowWindow, returnWindow } from '../ooxml/byte-window';
import type { ByteSink } from '../ooxml/xml-encoding';
import { CellScanner } from './cell-scanner';
import { CellValues } from './cell-values';
import { parseRange, readUsualRange } from './merge-reference';
import { UsualCellReader } from './usual-cell';
import type { SheetContext, SheetSink } from './sheet-sink';
import { ValidationReader } from './validation-reader';

// Constants of this file: an imported one would be looked up for every byte.
const EXCLAMATION = 0x21;
const GREATER = 0x3e;
const LESS = 0x3c;
const LOWER_C = 0x63;
const LOWER_H = 0x68;
const LOWER_I = 0x69;
const LOWER_R = 0x72;
const LOWER_X = 0x78;
const QUESTION = 0x3f;
const QUOTE = 0x22;
const SLASH = 0x2f;
const SPACE = 0x20;
const ZERO = 0x30;

const ROW_DEPTH = 3;

/**
 * Scans a worksheet part from UTF-8 pieces of any size and gives its cells to a sink, one by one, without keeping any.
 * It stops before markup that the pieces so far do not complete, and takes it up again with the next piece.
 */
export class SheetScanner implements ByteSink {
  private readonly window = borrowWindow();
  private readonly rows: number;
  private readonly columns: number;
  private readonly markup: ByteMarkup;
  private readonly cell: CellScanner;
  private readonly usual: UsualCellReader;
  private readonly values: CellValues;
  private readonly validations: ValidationReader;
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
    this.rows = context.limits.rows;
    this.columns = context.limits.columns;
    this.markup = new ByteMarkup(context.part, context.limits);
    this.cell = new CellScanner(this.markup, context.formulas);
    this.usual = new UsualCellReader(context.formulas);
    this.values = new CellValues(context, sink);
    this.validations = new ValidationReader(this.markup, sink, context.part);
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
    returnWindow(window);
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
        next = this.readUsual(b, p) || this.readCell(b, p + 1, p + 2, end);
      } else if (first === LOWER_R && this.inData && this.plain) {
        next = this.readUsualRow(b, p) || this.openTag(b, p, end);
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

  /** The short cut for `<row r="12" …>`, unless hidden; 0 when it is anything else. */
  private readUsualRow(b: Uint8Array, p: number): number {
    if (this.open.length !== ROW_DEPTH - 1 || !spells(b, p, '<row r="')) return 0;
    let at = p + 8;
    let row = 0;
    for (let digit = b[at]! - ZERO; digit >= 0 && digit <= 9; digit = b[++at]! - ZERO) row = (row * 10 + digit) | 0;
    if (b[at] !== QUOTE || row === 0 || at - p > 15) return 0;
    // `hidden` is the one attribute of a row besides its number that counts; namespaces are not for a short cut
    for (let byte = b[++at]!; byte !== GREATER; byte = b[++at]!) {
      if (byte === LESS) return 0;
      if (byte !== SPACE) continue;
      if (b[at + 1] === LOWER_H && b[at + 2] === LOWER_I && !spells(b, at + 3, 'dden="false"')) return 0;
      if (b[at + 1] === LOWER_X && spells(b, at + 2, 'mlns')) return 0;
    }
    if (b[at - 1] === SLASH) return 0;
    this.beginRow(row - 1);
    this.inRow = true;
    this.open.push(ROW_HASH);
    return at + 1;
  }

  private beginRow(row: number): void {
    const { limits, part } = this.context;
    if (row >= limits.rows) refuse('address-out-of-range', { part, measured: row + 1, limit: limits.rows });
    this.row = row;
    this.column = -1;
  }

  /** Reads a cell by the short cut; 0 when it is not a usual one. */
  private readUsual(b: Uint8Array, p: number): number {
    const { usual } = this;
    const next = usual.read(b, p);
    if (next === 0) return 0;
    this.checkPlace(usual.row, usual.column);
    this.column = usual.column;
    if (usual.type !== 0) this.values.usual(usual);
    return next;
  }

  private checkPlace(row: number, column: number): void {
    if (column < this.columns && row < this.rows) return;
    const { part } = this.context;
    refuse('address-out-of-range', { part, detail: `row ${String(row + 1)}, column ${String(column + 1)}` });
  }

  private readCell(b: Uint8Array, name: number, nameEnd: number, end: number): number {
    const { cell } = this;
    const next = cell.scan(b, name, nameEnd, end, this.row, this.column + 1, this.plain);
    this.markup.scope.leave(ROW_DEPTH);
    if (next < 0) return -1;
    this.checkPlace(cell.row, cell.column);
    this.column = cell.column;
    this.values.scanned(b, cell);
    return next;
  }

  private closeTag(b: Uint8Array, p: number, end: number): number {
    const { markup, open } = this;
    if (this.inRow && this.plain && open.length === ROW_DEPTH && spells(b, p, '</row>')) {
      open.pop();
      this.inRow = false;
      return p + 6;
    }
    let at = markup.readName(b, p + 2);
    while (b[at]! <= SPACE) at++;
    if (at >= end) return -1;
    if (b[at] !== GREATER || open.pop() !== hashOf(b, markup.nameStart, markup.nameEnd)) {
      markup.damaged('closed by another name');
    }
    if (open.length < ROW_DEPTH) {
      this.inRow = false;
      this.validations.end();
    }
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
    } else if (depth === ROW_DEPTH + 1 && this.validations.open && !this.validations.child(b, next, end)) {
      markup.scope.leave(open.length);
      return -1;
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
    } else if (markup.isLocal(b, 'dataValidation')) {
      this.validations.begin(b);
    }
  }

  private enterRow(b: Uint8Array): void {
    const { markup } = this;
    const number = markup.attribute(b, 'r');
    if (number === null) this.beginRow(this.row + 1);
    else if (/^\d{1,15}$/.test(number) && Number(number) > 0) this.beginRow(Number(number) - 1);
    else markup.damaged(`row ${JSON.stringify(number)}`);
    this.inRow = !markup.empty;
    if (isTrue(markup.attribute(b, 'hidden'))) this.sink.hiddenRow(this.row);
  }

  private readMerge(b: Uint8Array): void {
    const { context, markup } = this;
    const { counts, limits, part } = context;
    const start = markup.attributeStart(b, 'ref');
    const range = (start < 0 ? null : readUsualRange(b, start)) ?? parseRange(markup.attribute(b, 'ref') ?? '');
    if (!range) return refuse('address-out-of-range', { part, detail: 'merged range' });
    if (counts.merges === limits.merges) {
      refuse('too-many-cells', { part, detail: 'merges', measured: counts.merges + 1, limit: limits.merges });
    }
    counts.merges++;
    this.sink.merge(range);
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

const ROW_HASH = hashOf(new TextEncoder().encode('row'), 0, 3);

/** FNV-1a: tells a close tag that does not belong to its open tag. */
function hashOf(b: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ b[at]!, 0x01000193);
  return hash;
}
