import type { CellRange, CellTypeCode, SheetGrid, SheetValidation } from '../../core/model/grid';
import { refuse } from '../../core/model/refusal';
import { DEFAULT_LIMITS } from '../ooxml/limits';
import { copyInto, makeArrays } from './cell-arrays';
import type { CellArrays, SheetFacts } from './cell-arrays';
import { ColumnRanges } from './column-ranges';
import { StoredSheet } from './stored-sheet';
import type { SheetSink } from './sheet-sink';

const FIRST_CAPACITY = 1024;
const MOST_CELLS = DEFAULT_LIMITS.cells;
const COLUMNS = 16_384;
const NO_TEXTS: ReadonlyMap<number, string> = new Map();
const NO_MERGES: readonly CellRange[] = [];
const NO_VALIDATIONS: readonly SheetValidation[] = [];
const NO_ROWS: ReadonlySet<number> = new Set();
const NO_COLUMNS = new ColumnRanges();

/** Keeps the cells of one sheet after another; its working arrays are used again for the next. */
export class GridBuilder implements SheetSink {
  private arrays = makeArrays(FIRST_CAPACITY);
  private capacity = FIRST_CAPACITY;
  private size = 0;
  private lastPlace = -1;
  private inOrder = true;
  private raws = new Map<number, string>();
  private formulas = new Map<number, string>();
  private merges: CellRange[] = [];
  /** null = too many to keep */
  private validations: SheetValidation[] | null = [];
  private hiddenRows = new Set<number>();
  private hiddenColumnRanges = new ColumnRanges();

  cell(row: number, column: number, type: CellTypeCode, value: number, format: number, flags: number): void {
    const at = this.size;
    if (at === this.capacity) this.grow();
    const { arrays } = this;
    arrays.rows[at] = row;
    arrays.columns[at] = column;
    arrays.types[at] = type;
    arrays.numbers[at] = value;
    arrays.formats[at] = format;
    arrays.flags[at] = flags;
    const place = row * COLUMNS + column;
    if (place <= this.lastPlace) this.inOrder = false;
    this.lastPlace = place;
    this.size = at + 1;
  }

  raw(text: string): void {
    this.raws.set(this.size - 1, text);
  }

  formula(text: string): void {
    this.formulas.set(this.size - 1, text);
  }

  merge(range: CellRange): void {
    this.merges.push(range);
  }

  validation(validation: SheetValidation | null): void {
    if (validation) this.validations?.push(validation);
    else this.validations = null;
  }

  hiddenRow(row: number): void {
    this.hiddenRows.add(row);
  }

  hiddenColumns(first: number, last: number): void {
    this.hiddenColumnRanges.add(first, last);
  }

  /**
   * The grid of the cells since the last one.
   * @throws RefusalError `damaged-part` when a cell stands there twice: neither value could be preferred
   */
  build(facts: SheetFacts): SheetGrid {
    if (!this.inOrder) this.sort(facts.part);
    // an empty collection is not handed over: the next sheet would fill it
    const sheet = new StoredSheet(facts, this.size, this.takeArrays(), {
      raws: this.raws.size ? this.raws : NO_TEXTS,
      formulas: this.formulas.size ? this.formulas : NO_TEXTS,
      merges: this.merges.length ? this.merges : NO_MERGES,
      validations: this.validations?.length === 0 ? NO_VALIDATIONS : this.validations,
      hiddenRows: this.hiddenRows.size ? this.hiddenRows : NO_ROWS,
      hiddenColumns: this.hiddenColumnRanges.empty ? NO_COLUMNS : this.hiddenColumnRanges,
    });
    if (this.raws.size) this.raws = new Map();
    if (this.formulas.size) this.formulas = new Map();
    if (this.merges.length) this.merges = [];
    if (this.validations?.length !== 0) this.validations = [];
    if (this.hiddenRows.size) this.hiddenRows = new Set();
    if (!this.hiddenColumnRanges.empty) this.hiddenColumnRanges = new ColumnRanges();
    this.size = 0;
    this.lastPlace = -1;
    this.inOrder = true;
    return sheet;
  }

  /**
   * Memory that is only reserved costs nothing, memory that is copied is touched twice: hence few and large steps.
   * Room for all that a workbook may have is the most.
   */
  private grow(): void {
    const capacity = Math.max(this.capacity + FIRST_CAPACITY, Math.min(this.capacity * 4, MOST_CELLS));
    const larger = makeArrays(capacity);
    copyInto(larger, this.arrays, this.size);
    this.arrays = larger;
    this.capacity = capacity;
  }

  /** The working arrays themselves when they have grown, else a copy of just what is used. */
  private takeArrays(): CellArrays {
    const { arrays, size } = this;
    if (this.capacity > FIRST_CAPACITY) {
      this.arrays = makeArrays(FIRST_CAPACITY);
      this.capacity = FIRST_CAPACITY;
      return arrays;
    }
    const exact = makeArrays(size);
    copyInto(exact, arrays, size);
    return exact;
  }

  /** Puts cells that the file has out of order into reading order. */
  private sort(part: string): void {
    const { arrays, size } = this;
    const place = (at: number): number => arrays.rows[at]! * COLUMNS + arrays.columns[at]!;
    const places = Float64Array.from({ length: size }, (_, at) => place(at));
    const order = Uint32Array.from({ length: size }, (_, at) => at).sort((a, b) => places[a]! - places[b]!);
    const sorted = makeArrays(this.capacity);
    const raws = new Map<number, string>();
    const formulas = new Map<number, string>();
    order.forEach((from, to) => {
      if (to > 0 && places[order[to - 1]!] === places[from]) {
        const detail = `row ${String(arrays.rows[from]! + 1)}, column ${String(arrays.columns[from]! + 1)} twice`;
        refuse('damaged-part', { part, detail });
      }
      sorted.rows[to] = arrays.rows[from]!;
      sorted.columns[to] = arrays.columns[from]!;
      sorted.types[to] = arrays.types[from]!;
      sorted.numbers[to] = arrays.numbers[from]!;
      sorted.formats[to] = arrays.formats[from]!;
      sorted.flags[to] = arrays.flags[from]!;
      const raw = this.raws.get(from);
      if (raw !== undefined) raws.set(to, raw);
      const formula = this.formulas.get(from);
      if (formula !== undefined) formulas.set(to, formula);
    });
    this.arrays = sorted;
    this.raws = raws;
    this.formulas = formulas;
  }
}

let spare: GridBuilder | null = null;

/** A builder for one reading; give it back with `returnBuilder` and its arrays serve the next. */
export function borrowBuilder(): GridBuilder {
  const builder = spare ?? new GridBuilder();
  spare = null;
  return builder;
}

/** Takes back a builder whose last sheet was built. */
export function returnBuilder(builder: GridBuilder): void {
  spare = builder;
}
