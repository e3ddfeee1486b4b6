"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.CellReader = void 0;
const filing_1 = require("../model/filing");
const grid_1 = require("../model/grid");
const coerce_answer_1 = require("./coerce-answer");
const coerce_text_1 = require("./coerce-text");
const number_format_1 = require("./number-format");
/** Beyond this a figure in any unit of the forms is no longer of this world (10^12 千元 = 10^15 元). */
const EXTREME = 1e12;
const PLAIN_TEXT_NUMBER = /^-?\d+(?:\.\d+)?$/;
/**
 * Reads value cells one after another without an object per cell: `read` leaves its result in `state`, `value`, `why`
 * and `raw` (null when the raw text is just the number), and reports oddities to the list it was given.
 */
class CellReader {
    book;
    sheet;
    oddities;
    state = filing_1.ReadingState.missing;
    value = NaN;
    why = null;
    raw = null;
    kinds = [];
    typedText;
    constructor(book, sheet, oddities) {
        this.book = book;
        this.sheet = sheet;
        this.oddities = oddities;
        this.typedText = book.format === 'csv';
    }
    /** Reads a cell that holds no figure but a text, a date, or 是/否. @param choices the texts allowed, or null */
    readAnswer(index, kind, choices) {
        const type = this.sheet.types[index];
        if (type === grid_1.CellType.error || type === grid_1.CellType.blank)
            return this.read(index, '', 0);
        const number = this.sheet.numbers[index];
        const text = type === grid_1.CellType.text ? this.sheet.strings[number] : null;
        const written = text ?? (type === grid_1.CellType.boolean ? (number ? 'TRUE' : 'FALSE') : String(number));
        this.state = filing_1.ReadingState.missing;
        this.value = NaN;
        this.why = null;
        this.raw = written;
        if (kind === 'text' && choices === null) {
            const length = [...written.trim()].length;
            if (length > 0)
                this.state = filing_1.ReadingState.text;
            if (length > 0)
                this.value = length;
            return;
        }
        const isDate = text === null && this.kindOf(this.sheet.formats[index]) === 'date';
        if (kind === 'flag')
            this.answer(index, written, (0, coerce_answer_1.coerceFlag)(written), filing_1.ReadingState.number);
        else if (kind === 'text')
            this.answer(index, written, (0, coerce_answer_1.coerceChoice)(written, choices ?? []), filing_1.ReadingState.text);
        else if (text !== null)
            this.answer(index, written, (0, coerce_answer_1.coerceDate)(text), filing_1.ReadingState.number);
        else
            this.answer(index, written, (0, coerce_answer_1.dateOfNumber)(number, isDate, this.book.dateSystem), filing_1.ReadingState.number);
    }
    answer(index, written, coerced, state) {
        if (coerced.kind === 'unreadable')
            return this.refuse(index, written, coerced.why, coerced.oddity);
        const { oddity } = coerced;
        if (oddity !== null)
            this.oddities.addTogether(oddity, this.at(index), { raw: written.slice(0, 200) });
        if (coerced.kind === 'blank')
            return;
        this.state = state;
        this.value = coerced.value;
    }
    /** @param index index of the cell in the grid's arrays, -1 for a blank one  @param decimals that the form asks for */
    read(index, unit, decimals) {
        this.state = filing_1.ReadingState.missing;
        this.value = NaN;
        this.why = null;
        this.raw = null;
        if (index < 0)
            return;
        const type = this.sheet.types[index];
        if (type === grid_1.CellType.number)
            this.readNumber(index, decimals);
        else if (type === grid_1.CellType.text)
            this.readText(index, this.sheet.strings[this.sheet.numbers[index]], unit, decimals);
        else if (type === grid_1.CellType.blank) {
            if (this.sheet.flags[index] & grid_1.CellFlag.uncached)
                this.refuse(index, '', 'uncached-formula', 'cell.uncached-formula');
        }
        else if (type === grid_1.CellType.boolean) {
            this.refuse(index, this.sheet.numbers[index] ? 'TRUE' : 'FALSE', 'boolean', 'cell.boolean');
        }
        else
            this.refuse(index, this.sheet.strings[this.sheet.numbers[index]] ?? '', 'error', 'cell.error-value');
    }
    readNumber(index, decimals) {
        const value = this.sheet.numbers[index] + 0;
        const kind = this.kindOf(this.sheet.formats[index]);
        if (kind === 'date')
            return this.refuse(index, String(value), 'date', 'cell.date');
        if (kind !== 'plain') {
            const format = this.book.formats[this.sheet.formats[index]] ?? '';
            this.oddities.addTogether('cell.scaled-format', this.at(index), { value, format });
        }
        this.take(index, value, decimals);
    }
    readText(index, text, unit, decimals) {
        if (this.typedText && PLAIN_TEXT_NUMBER.test(text))
            return this.take(index, Number(text) + 0, decimals);
        const coerced = (0, coerce_text_1.coerceText)(text, unit);
        if (coerced.kind === 'unreadable')
            return this.refuse(index, text, coerced.why, coerced.oddity);
        if (coerced.oddity !== null) {
            const facts = coerced.kind === 'number' ? { raw: text, value: coerced.value + 0, unit } : { raw: text };
            this.oddities.add(coerced.oddity, [this.at(index)], facts);
        }
        this.raw = text;
        if (coerced.kind === 'number')
            this.take(index, coerced.value + 0, decimals);
    }
    take(index, value, decimals) {
        if (!Number.isFinite(value))
            return this.refuse(index, String(value), 'ambiguous-number', 'cell.ambiguous-number');
        this.state = filing_1.ReadingState.number;
        this.value = value;
        const size = Math.abs(value);
        if (size >= EXTREME)
            this.oddities.add('cell.extreme-value', [this.at(index)], { value });
        const scaled = decimals === 0 ? size : size * 10 ** decimals;
        if (Math.abs(scaled - Math.round(scaled)) > 1e-9 * Math.max(1, scaled)) {
            this.oddities.addTogether('cell.more-decimals', this.at(index), { value, decimals });
        }
    }
    refuse(index, raw, why, code) {
        this.state = filing_1.ReadingState.unreadable;
        this.value = NaN;
        this.why = why;
        this.raw = raw;
        this.oddities.add(code, [this.at(index)], { raw: raw.slice(0, 200) });
    }
    kindOf(format) {
        return (this.kinds[format] ??= (0, number_format_1.formatKind)(this.book.formats[format] ?? 'General'));
    }
    at(index) {
        return { sheet: this.sheet.name, row: this.sheet.rows[index], column: this.sheet.columns[index] };
    }
}
exports.CellReader = CellReader;
