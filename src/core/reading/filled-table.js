"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.FilledTable = void 0;
const filing_1 = require("../model/filing");
/** The fixed rows of one return as read: every array has an entry a slot. */
class FilledTable {
    sheet;
    units;
    values;
    states;
    rows;
    columns;
    notes;
    width;
    constructor(sheet, 
    /** unit of each item */
    units, values, states, rows, columns, notes, width) {
        this.sheet = sheet;
        this.units = units;
        this.values = values;
        this.states = states;
        this.rows = rows;
        this.columns = columns;
        this.notes = notes;
        this.width = width;
    }
    static empty(sheet, units, columnCount) {
        const slots = units.length * columnCount;
        return new FilledTable(sheet, units, new Float64Array(slots).fill(NaN), new Uint8Array(slots), new Int32Array(slots).fill(-1), new Int32Array(slots).fill(-1), { whys: new Map(), raws: new Map() }, columnCount);
    }
    reading(itemIndex, columnIndex) {
        const slot = itemIndex * this.width + columnIndex;
        const row = this.rows[slot] ?? -1;
        const column = this.columns[slot] ?? -1;
        const at = row < 0 || column < 0 ? null : { sheet: this.sheet, row, column };
        const state = this.states[slot];
        if (at === null || state === undefined || state === filing_1.ReadingState.missing)
            return { state: 'missing', at };
        const value = this.values[slot];
        const raw = this.notes.raws.get(slot);
        if (state === filing_1.ReadingState.text)
            return { state: 'text', value: (raw ?? '').trim(), at, raw: raw ?? '' };
        if (state === filing_1.ReadingState.number) {
            return { state: 'number', value, unit: this.units[itemIndex], at, raw: raw ?? String(value) };
        }
        return { state: 'unreadable', raw: raw ?? '', why: this.notes.whys.get(slot) ?? 'text', at };
    }
}
exports.FilledTable = FilledTable;
