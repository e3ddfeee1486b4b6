import type { SheetGrid, Visibility } from '../../core/model/grid';

/** The arrays of a `SheetGrid`; all views of one buffer. */
export interface CellArrays {
  readonly numbers: Float64Array;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly formats: Uint16Array;
  readonly types: Uint8Array;
  readonly flags: Uint8Array;
}

/** Room for `capacity` cells: one buffer, since making many small ones is dear. */
export function makeArrays(capacity: number): CellArrays {
  const even = (capacity + 7) & ~7;
  const buffer = new ArrayBuffer(even * 20);
  return {
    numbers: new Float64Array(buffer, 0, even),
    rows: new Int32Array(buffer, even * 8, even),
    columns: new Int32Array(buffer, even * 12, even),
    formats: new Uint16Array(buffer, even * 16, even),
    types: new Uint8Array(buffer, even * 18, even),
    flags: new Uint8Array(buffer, even * 19, even),
  };
}

/** Copies the first `size` cells. */
export function copyInto(target: CellArrays, source: CellArrays, size: number): void {
  target.numbers.set(source.numbers.subarray(0, size));
  target.rows.set(source.rows.subarray(0, size));
  target.columns.set(source.columns.subarray(0, size));
  target.formats.set(source.formats.subarray(0, size));
  target.types.set(source.types.subarray(0, size));
  target.flags.set(source.flags.subarray(0, size));
}

/** What a grid needs besides its cells. */
export interface SheetFacts {
  readonly name: string;
  readonly visibility: Visibility;
  readonly kind: SheetGrid['kind'];
  readonly part: string;
  readonly strings: readonly string[];
  readonly formatCodes: readonly string[];
}
