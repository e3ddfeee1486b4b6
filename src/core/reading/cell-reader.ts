import type { CellRef } from '../model/cell';
import type { UnreadableWhy } from '../model/filing';
import { ReadingState } from '../model/filing';
import type { SheetGrid, WorkbookGrid } from '../model/grid';
import { CellFlag, CellType } from '../model/grid';
import type { CoercedAnswer } from './coerce-answer';
import { coerceChoice, coerceDate, coerceFlag, dateOfNumber } from './coerce-answer';
import { coerceText } from './coerce-text';
import { formatKind } from './number-format';
import type { FormatKind } from './number-format';
import type { OddityCode } from './oddity-codes';
import type { OddityList } from './oddity-list';

/** Beyond this a figure in any unit of the forms is no longer of this world (10^12 千元 = 10^15 元). */
const EXTREME = 1e12;
const PLAIN_TEXT_NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * Reads value cells one after another without an object per cell: `read` leaves its result in `state`, `value`, `why`
 * and `raw` (null when the raw text is just the number), and reports oddities to the list it was given.
 */
export class CellReader {
  state: number = ReadingState.missing;
  value = NaN;
  why: UnreadableWhy | null = null;
  raw: string | null = null;
  private readonly kinds: (FormatKind | undefined)[] = [];
  private readonly typedText: boolean;

  constructor(
    private readonly book: WorkbookGrid,
    private readonly sheet: SheetGrid,
    private readonly oddities: OddityList,
  ) {
    this.typedText = book.format === 'csv';
  }

  /** Reads a cell that holds no figure but a text, a date, or 是/否. @param choices the texts allowed, or null */
  readAnswer(index: number, kind: 'text' | 'date' | 'flag', choices: readonly string[] | null): void {
    const type = this.sheet.types[index]!;
    if (type === CellType.error || type === CellType.blank) return this.read(index, '', 0);
    const number = this.sheet.numbers[index]!;
    const text = type === CellType.text ? this.sheet.strings[number]! : null;
    const written = text ?? (type === CellType.boolean ? (number ? 'TRUE' : 'FALSE') : String(number));
    this.state = ReadingState.missing;
    this.value = NaN;
    this.why = null;
    this.raw = written;
    if (kind === 'text' && choices === null) {
      const length = [...written.trim()].length;
      if (length > 0) this.state = ReadingState.text;
      if (length > 0) this.value = length;
      return;
    }
    const isDate = text === null && this.kindOf(this.sheet.formats[index]!) === 'date';
    if (kind === 'flag') this.answer(index, written, coerceFlag(written), ReadingState.number);
    else if (kind === 'text') this.answer(index, written, coerceChoice(written, choices ?? []), ReadingState.text);
    else if (text !== null) this.answer(index, written, coerceDate(text), ReadingState.number);
    else this.answer(index, written, dateOfNumber(number, isDate, this.book.dateSystem), ReadingState.number);
  }

  private answer(index: number, written: string, coerced: CoercedAnswer, state: number): void {
    if (coerced.kind === 'unreadable') return this.refuse(index, written, coerced.why, coerced.oddity);
    const { oddity } = coerced;
    if (oddity !== null) this.oddities.addTogether(oddity, this.at(index), { raw: written.slice(0, 200) });
    if (coerced.kind === 'blank') return;
    this.state = state;
    this.value = coerced.value;
  }

  /** @param index index of the cell in the grid's arrays, -1 for a blank one  @param decimals that the form asks for */
  read(index: number, unit: string, decimals: number): void {
    this.state = ReadingState.missing;
    this.value = NaN;
    this.why = null;
    this.raw = null;
    if (index < 0) return;
    const type = this.sheet.types[index]!;
    if (type === CellType.number) this.readNumber(index, decimals);
    else if (type === CellType.text)
      this.readText(index, this.sheet.strings[this.sheet.numbers[index]!]!, unit, decimals);
    else if (type === CellType.blank) {
      if (this.sheet.flags[index]! & CellFlag.uncached)
        this.refuse(index, '', 'uncached-formula', 'cell.uncached-formula');
    } else if (type === CellType.boolean) {
      this.refuse(index, this.sheet.numbers[index] ? 'TRUE' : 'FALSE', 'boolean', 'cell.boolean');
    } else this.refuse(index, this.sheet.strings[this.sheet.numbers[index]!] ?? '', 'error', 'cell.error-value');
  }

  private readNumber(index: number, decimals: number): void {
    const value = this.sheet.numbers[index]! + 0;
    const kind = this.kindOf(this.sheet.formats[index]!);
    if (kind === 'date') return this.refuse(index, String(value), 'date', 'cell.date');
    if (kind !== 'plain') {
      const format = this.book.formats[this.sheet.formats[index]!] ?? '';
      this.oddities.addTogether('cell.scaled-format', this.at(index), { value, format });
    }
    this.take(index, value, decimals);
  }

  private readText(index: number, text: string, unit: string, decimals: number): void {
    if (this.typedText && PLAIN_TEXT_NUMBER.test(text)) return this.take(index, Number(text) + 0, decimals);
    const coerced = coerceText(text, unit);
    if (coerced.kind === 'unreadable') return this.refuse(index, text, coerced.why, coerced.oddity);
    if (coerced.oddity !== null) {
      const facts = coerced.kind === 'number' ? { raw: text, value: coerced.value + 0, unit } : { raw: text };
      this.oddities.add(coerced.oddity, [this.at(index)], facts);
    }
    this.raw = text;
    if (coerced.kind === 'number') this.take(index, coerced.value + 0, decimals);
  }

  private take(index: number, value: number, decimals: number): void {
    if (!Number.isFinite(value)) return this.refuse(index, String(value), 'ambiguous-number', 'cell.ambiguous-number');
    this.state = ReadingState.number;
    this.value = value;
    const size = Math.abs(value);
    if (size >= EXTREME) this.oddities.add('cell.extreme-value', [this.at(index)], { value });
    const scaled = decimals === 0 ? size : size * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) > 1e-9 * Math.max(1, scaled)) {
      this.oddities.addTogether('cell.more-decimals', this.at(index), { value, decimals });
    }
  }

  private refuse(index: number, raw: string, why: UnreadableWhy, code: OddityCode): void {
    this.state = ReadingState.unreadable;
    this.value = NaN;
    this.why = why;
    this.raw = raw;
    this.oddities.add(code, [this.at(index)], { raw: raw.slice(0, 200) });
  }

  private kindOf(format: number): FormatKind {
    return (this.kinds[format] ??= formatKind(this.book.formats[format] ?? 'General'));
  }

  private at(index: number): CellRef {
    return { sheet: this.sheet.name, row: this.sheet.rows[index]!, column: this.sheet.columns[index]! };
  }
}
