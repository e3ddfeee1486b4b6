import type { CellRef } from '../model/cell';
import type { Reading, ReadingTable, UnreadableWhy } from '../model/filing';
import { ReadingState } from '../model/filing';

/** Places and raw texts that plain numbers do not need, by slot. */
export interface SlotNotes {
  readonly whys: Map<number, UnreadableWhy>;
  readonly raws: Map<number, string>;
}

/** The fixed rows of one return as read: every array has an entry a slot. */
export class FilledTable implements ReadingTable {
  constructor(
    readonly sheet: string,
    /** unit of each item */
    readonly units: readonly string[],
    readonly values: Float64Array,
    readonly states: Uint8Array,
    readonly rows: Int32Array,
    readonly columns: Int32Array,
    readonly notes: SlotNotes,
    private readonly width: number,
  ) {}

  static empty(sheet: string, units: readonly string[], columnCount: number): FilledTable {
    const slots = units.length * columnCount;
    return new FilledTable(
      sheet,
      units,
      new Float64Array(slots).fill(NaN),
      new Uint8Array(slots),
      new Int32Array(slots).fill(-1),
      new Int32Array(slots).fill(-1),
      { whys: new Map(), raws: new Map() },
      columnCount,
    );
  }

  reading(itemIndex: number, columnIndex: number): Reading {
    const slot = itemIndex * this.width + columnIndex;
    const row = this.rows[slot] ?? -1;
    const column = this.columns[slot] ?? -1;
    const at: CellRef | null = row < 0 || column < 0 ? null : { sheet: this.sheet, row, column };
    const state = this.states[slot];
    if (at === null || state === undefined || state === ReadingState.missing) return { state: 'missing', at };
    const value = this.values[slot]!;
    const raw = this.notes.raws.get(slot);
    if (state === ReadingState.text) return { state: 'text', value: (raw ?? '').trim(), at, raw: raw ?? '' };
    if (state === ReadingState.number) {
      return { state: 'number', value, unit: this.units[itemIndex]!, at, raw: raw ?? String(value) };
    }
    return { state: 'unreadable', raw: raw ?? '', why: this.notes.whys.get(slot) ?? 'text', at };
  }
}
