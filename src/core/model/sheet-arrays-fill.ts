import { CellType } from './grid';
import type { CellTypeCode } from './grid';
import type { SheetArrays } from './sheet-from-arrays';

type CellArrays = Pick<
  SheetArrays,
  'size' | 'rows' | 'columns' | 'types' | 'numbers' | 'flags' | 'formats' | 'strings'
>;

/** Fills the cell arrays of a sheet, cell by cell in reading order; the arrays grow as needed. */
export class SheetArraysFill {
  size = 0;
  private capacity = 256;
  private rows = new Int32Array(this.capacity);
  private columns = new Int32Array(this.capacity);
  private types = new Uint8Array(this.capacity);
  private numbers = new Float64Array(this.capacity);
  private flags = new Uint8Array(this.capacity);
  private formats = new Uint16Array(this.capacity);
  private readonly strings: string[] = [];

  /** A number, a boolean as 0 or 1, or a blank (0). @param flags bits of `CellFlag` @param format index of the format */
  put(row: number, column: number, type: CellTypeCode, number: number, flags = 0, format = 0): void {
    if (this.size === this.capacity) this.grow();
    const i = this.size++;
    this.rows[i] = row;
    this.columns[i] = column;
    this.types[i] = type;
    this.numbers[i] = number;
    this.flags[i] = flags;
    this.formats[i] = format;
  }

  /** A text, or an error by its code. */
  putText(row: number, column: number, text: string, type: 2 | 4 = CellType.text, flags = 0, format = 0): void {
    this.put(row, column, type, this.strings.push(text) - 1, flags, format);
  }

  /** The arrays, no longer than their cells: they may be posted to another process. */
  finish(): CellArrays {
    const { size, strings } = this;
    return {
      size,
      rows: this.rows.slice(0, size),
      columns: this.columns.slice(0, size),
      types: this.types.slice(0, size),
      numbers: this.numbers.slice(0, size),
      flags: this.flags.slice(0, size),
      formats: this.formats.slice(0, size),
      strings,
    };
  }

  private grow(): void {
    this.capacity *= 2;
    const wider = <A extends { set(from: A): void }>(to: A, from: A): A => {
      to.set(from);
      return to;
    };
    this.rows = wider(new Int32Array(this.capacity), this.rows);
    this.columns = wider(new Int32Array(this.capacity), this.columns);
    this.types = wider(new Uint8Array(this.capacity), this.types);
    this.numbers = wider(new Float64Array(this.capacity), this.numbers);
    this.flags = wider(new Uint8Array(this.capacity), this.flags);
    this.formats = wider(new Uint16Array(this.capacity), this.formats);
  }
}
