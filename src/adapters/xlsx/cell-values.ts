import { CellFlag, CellType } from '../../core/model/grid';
import type { CellTypeCode } from '../../core/model/grid';
import { refuse } from '../../core/model/refusal';
import { ZERO } from '../ooxml/byte-codes';
import { utf8Of } from '../ooxml/byte-text';
import { decodeEscapes, decodeText } from '../ooxml/xml-entities';
import { ValueKind } from './cell-scanner';
import type { CellScanner } from './cell-scanner';
import { DecimalReader, parseNumber } from './decimal';
import { parseIsoDate } from './iso-date';
import { SharedFormulas } from './shared-formulas';
import type { SheetContext, SheetSink } from './sheet-sink';
import type { UsualCellReader } from './usual-cell';

/** What is known of a cell besides its value. */
interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly hasFormula: boolean;
}

/**
 * Gives a scanned cell to the sink as a typed value. Nothing is guessed: what is written as a number, boolean or date
 * but is none comes out as the text it is. A blank cell is given only when its formula has no value.
 */
export class CellValues {
  private readonly decimal = new DecimalReader();
  // at hand for every cell, rather than by way of the context
  private readonly styles: SheetContext['styles'];
  private readonly counts: SheetContext['counts'];
  private readonly mostCells: number;
  private readonly sharedFormulas: SharedFormulas;

  constructor(
    private readonly context: SheetContext,
    private readonly sink: SheetSink,
  ) {
    this.styles = context.styles;
    this.counts = context.counts;
    this.sharedFormulas = new SharedFormulas(context.counts);
    this.mostCells = context.limits.cells;
  }

  /** Gives a cell read by the short cut, unless it is blank. */
  usual(cell: UsualCellReader): void {
    if (cell.type === 2) this.shared(cell, cell.value);
    else this.store(cell, cell.type, cell.value);
  }

  /** Gives the cell just scanned, with its formula where that was kept. */
  scanned(b: Uint8Array, cell: CellScanner): void {
    const before = this.context.counts.cells;
    this.value(b, cell);
    const formula = this.formulaOf(cell);
    if (formula === null || this.context.counts.cells === before) return;
    this.checkLength(formula);
    this.sink.formula(formula);
  }

  private formulaOf({ formula, sharedFormula, row, column }: CellScanner): string | null {
    if (sharedFormula < 0) return formula;
    if (formula === null) return this.sharedFormulas.at(sharedFormula, row, column);
    this.sharedFormulas.put(sharedFormula, { text: formula, row, column });
    return formula;
  }

  private value(b: Uint8Array, cell: CellScanner): void {
    const { kind } = cell;
    if (cell.inline !== null && (kind === ValueKind.inline || !cell.hasValue)) return this.text(cell, cell.inline);
    if (!cell.hasValue) return this.blank(cell);
    if (cell.text === null && kind !== ValueKind.formulaText) {
      const start = cell.valueStart;
      const end = cell.valueEnd;
      if (start === end) return this.blank(cell);
      if (kind === ValueKind.number && this.decimal.readPlain(b, start, end)) {
        return this.store(cell, CellType.number, this.decimal.value);
      }
      if (kind === ValueKind.shared && end - start < 10) {
        const index = digitsOf(b, start, end);
        if (index >= 0) return this.shared(cell, index);
      }
    }
    const text =
      cell.text ?? decodeText(utf8Of(b, cell.valueStart, cell.valueEnd, this.context.part), this.context.part);
    this.slow(cell, text);
  }

  private slow(cell: CellScanner, text: string): void {
    switch (cell.kind) {
      case ValueKind.formulaText:
        return this.text(cell, text);
      case ValueKind.inline:
        return text === '' ? this.blank(cell) : this.text(cell, text);
    }
    if (text === '') return this.blank(cell);
    switch (cell.kind) {
      case ValueKind.number:
        return this.number(cell, text);
      case ValueKind.shared: {
        const index = /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : -1;
        return this.shared(cell, index);
      }
      case ValueKind.boolean:
        return this.boolean(cell, text);
      case ValueKind.error:
        return this.store(cell, CellType.error, this.intern(text));
      case ValueKind.date:
        return this.date(cell, text);
    }
  }

  private number(cell: CellScanner, text: string): void {
    const value = parseNumber(text);
    if (value === null) return this.text(cell, text);
    this.store(cell, CellType.number, value);
    if (String(value) !== text) this.sink.raw(text);
  }

  private boolean(cell: CellScanner, text: string): void {
    const word = text.trim();
    const value = word === '1' || word === 'true' ? 1 : word === '0' || word === 'false' ? 0 : -1;
    if (value < 0) return this.text(cell, text);
    this.store(cell, CellType.boolean, value);
    if (text !== String(value)) this.sink.raw(text);
  }

  /** A date is a number of its book's date system, so that equal days compare equal; its own text is kept as raw. */
  private date(cell: CellScanner, text: string): void {
    const { context } = this;
    const date = parseIsoDate(text, context.dateSystem);
    if (!date) return this.text(cell, text);
    const format = this.formatOf(cell) || context.formats.indexOf(date.format);
    this.give(cell, CellType.number, date.serial, format, cell.hasFormula ? CellFlag.formula : 0);
    this.sink.raw(text);
  }

  /** A string that the book does not have cannot be known: the part is refused, rather than a text guessed. */
  private shared(cell: PlacedCell, index: number): void {
    const { context } = this;
    if (index < 0 || index >= context.strings.shared) {
      refuse('damaged-part', {
        part: context.part,
        detail: 'shared string index',
        measured: index,
        limit: context.strings.shared,
      });
    }
    this.store(cell, CellType.text, index);
  }

  private text(cell: CellScanner, text: string): void {
    this.store(cell, CellType.text, this.intern(decodeEscapes(text)));
  }

  private intern(text: string): number {
    this.checkLength(text);
    return this.context.strings.intern(text);
  }

  private checkLength(text: string): void {
    const { limits, part } = this.context;
    if (text.length > limits.stringLength) {
      refuse('string-too-long', { part, measured: text.length, limit: limits.stringLength });
    }
  }

  private blank(cell: CellScanner): void {
    if (cell.hasFormula) {
      this.give(cell, CellType.blank, 0, this.formatOf(cell), CellFlag.formula | CellFlag.uncached);
    }
  }

  /** Gives a value whose cell says all about it. */
  private store(cell: PlacedCell, type: CellTypeCode, value: number): void {
    this.give(cell, type, value, this.formatOf(cell), cell.hasFormula ? CellFlag.formula : 0);
  }

  private give(cell: PlacedCell, type: CellTypeCode, value: number, format: number, flags: number): void {
    const { counts, mostCells } = this;
    if (counts.cells === mostCells) {
      refuse('too-many-cells', { part: this.context.part, measured: mostCells + 1, limit: mostCells });
    }
    counts.cells++;
    this.sink.cell(cell.row, cell.column, type, value, format, flags);
  }

  private formatOf(cell: PlacedCell): number {
    const { styles } = this;
    return cell.style < styles.length ? styles[cell.style]! : 0;
  }
}

/** A short run of digits as a number, -1 for anything else. */
function digitsOf(b: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = b[at]! - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
