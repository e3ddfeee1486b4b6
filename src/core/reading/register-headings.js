"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.findRegisterHeadings = findRegisterHeadings;
const grid_1 = require("../model/grid");
const register_columns_1 = require("./register-columns");
/** Rows above the headings of a register: a title, a date. */
const HEADING_ROWS = 15;
/** The heading row of a sheet: the one that names most fields, a name or code among them; null when there is none. */
function findRegisterHeadings(sheet) {
    let best = null;
    for (let i = 0; i < sheet.size && sheet.rows[i] < HEADING_ROWS;) {
        const row = sheet.rows[i];
        const columns = new Map();
        let revenueUnit = '千元';
        for (; i < sheet.size && sheet.rows[i] === row; i++) {
            if (sheet.types[i] !== grid_1.CellType.text)
                continue;
            const text = sheet.strings[sheet.numbers[i]];
            const field = text.length > 60 ? null : (0, register_columns_1.registerField)(text);
            if (field === null || columns.has(field))
                continue;
            columns.set(field, sheet.columns[i]);
            if (field === 'annualRevenue')
                revenueUnit = (0, register_columns_1.headingUnit)(text);
        }
        const known = columns.has('name') || columns.has('organisationCode') || columns.has('creditCode');
        if (known && columns.size >= 2 && columns.size > (best?.columns.size ?? 0))
            best = { row, columns, revenueUnit };
    }
    return best;
}
