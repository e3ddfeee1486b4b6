"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.RegisterRow = void 0;
const grid_1 = require("../model/grid");
const coerce_text_1 = require("./coerce-text");
const number_format_1 = require("./number-format");
const period_text_1 = require("./period-text");
const register_values_1 = require("./register-values");
/** Reads one row of a register by field; what is not understood is reported and left out. */
class RegisterRow {
    book;
    sheet;
    headings;
    oddities;
    row = 0;
    constructor(book, sheet, headings, oddities) {
        this.book = book;
        this.sheet = sheet;
        this.headings = headings;
        this.oddities = oddities;
    }
    at(row) {
        this.row = row;
        return this;
    }
    ref(field) {
        const column = this.headings.columns.get(field) ?? this.headings.columns.get('name') ?? 0;
        return { sheet: this.sheet.name, row: this.row, column };
    }
    text(field) {
        const index = this.index(field);
        if (index < 0)
            return '';
        const type = this.sheet.types[index];
        if (type === grid_1.CellType.text)
            return this.sheet.strings[this.sheet.numbers[index]].trim();
        if (type === grid_1.CellType.number)
            return String(this.sheet.numbers[index]);
        return type === grid_1.CellType.boolean ? (this.sheet.numbers[index] ? 'TRUE' : 'FALSE') : '';
    }
    /** `understand` gives undefined for a text it does not know. */
    value(field, understand) {
        const text = this.text(field);
        if (text === '')
            return null;
        const value = understand(text);
        if (value === undefined)
            this.misunderstood(field, text);
        return value ?? null;
    }
    month(field) {
        const index = this.index(field);
        if (index >= 0 && this.sheet.types[index] === grid_1.CellType.number) {
            const format = this.book.formats[this.sheet.formats[index]] ?? 'General';
            if ((0, number_format_1.formatKind)(format) === 'date')
                return (0, period_text_1.periodOfSerial)(this.sheet.numbers[index], this.book.dateSystem);
        }
        return this.value(field, (text) => (0, register_values_1.monthOf)(text) ?? (/^[-—/无]+$/.test(text) ? null : undefined));
    }
    number(field, unit) {
        const index = this.index(field);
        if (index >= 0 && this.sheet.types[index] === grid_1.CellType.number)
            return this.sheet.numbers[index];
        return this.value(field, (text) => {
            const coerced = (0, coerce_text_1.coerceText)(text, unit);
            return coerced.kind === 'number' ? coerced.value : coerced.kind === 'unreadable' ? undefined : null;
        });
    }
    misunderstood(field, raw) {
        this.oddities.add('register.value-not-understood', [this.ref(field)], { raw: raw.slice(0, 100), field });
    }
    index(field) {
        const column = this.headings.columns.get(field);
        return column === undefined ? -1 : this.sheet.indexOf(this.row, column);
    }
}
exports.RegisterRow = RegisterRow;
