"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readRegister = readRegister;
const enterprise_code_1 = require("./enterprise-code");
const oddity_list_1 = require("./oddity-list");
const register_headings_1 = require("./register-headings");
const register_list_1 = require("./register-list");
const register_row_1 = require("./register-row");
const register_values_1 = require("./register-values");
const unit_text_1 = require("./unit-text");
const ROWS = 100000;
/** A number cell drops leading zeros of a code; nine characters are what an organisation code has. */
function codeOf(row, field) {
    const text = row.text(field);
    if (text === '')
        return null;
    const parsed = (0, enterprise_code_1.parseEnterpriseCode)(/^\d{8}$/.test(text) ? text.padStart(9, '0') : text);
    const fits = field === 'creditCode' ? parsed.kind === 'credit' : parsed.kind !== 'other';
    if (!fits || !parsed.valid)
        row.misunderstood(field, text);
    return parsed.code === '' ? null : parsed.code;
}
function highTechOf(row) {
    const from = row.month('highTechFrom');
    const to = row.month('highTechTo');
    const stated = row.value('highTech', register_values_1.truthOf);
    return stated === false || (stated === null && from === null && to === null) ? null : { from, to };
}
function entryOf(row, name, revenueFactor, revenueUnit) {
    const own = codeOf(row, 'organisationCode');
    const credit = codeOf(row, 'creditCode') ?? (own?.length === 18 ? own : null);
    const revenue = row.number('annualRevenue', revenueUnit);
    return {
        organisationCode: own !== null && own.length !== 18 ? own : (credit?.slice(8, 17) ?? null),
        creditCode: credit,
        name,
        industry: row.text('industry') === ''
            ? null
            : (/^\d{3,4}/.exec(row.text('industry'))?.[0].padStart(4, '0') ?? row.text('industry')),
        status: row.value('status', register_values_1.statusOf),
        cluster: row.text('cluster') || null,
        subPark: row.text('subPark') || null,
        aboveScale: row.value('aboveScale', register_values_1.truthOf),
        highTech: highTechOf(row),
        firstMonth: row.month('firstMonth'),
        lastMonth: row.month('lastMonth'),
        contact: row.text('contact') || null,
        telephone: row.text('telephone') || null,
        annualRevenue: revenue === null ? null : revenue * revenueFactor,
        at: row.ref('name'),
    };
}
/**
 * Reads a register (名录) from the first sheet that has headings of one, by the names of its columns.
 * @returns null when no sheet has them
 */
function readRegister(book) {
    for (const sheet of book.sheets) {
        const headings = sheet.size === 0 ? null : (0, register_headings_1.findRegisterHeadings)(sheet);
        if (headings)
            return readRows(book, sheet, headings);
    }
    return null;
}
function readRows(book, sheet, headings) {
    const oddities = new oddity_list_1.OddityList();
    const reader = new register_row_1.RegisterRow(book, sheet, headings, oddities);
    const entries = [];
    const codes = new Set();
    const factor = (0, unit_text_1.unitFactor)(headings.revenueUnit, '千元') ?? 1;
    const last = Math.min(sheet.rowCount, headings.row + ROWS);
    for (let r = headings.row + 1; r < last; r++) {
        const first = sheet.firstOfRow(r);
        if (first >= sheet.size || sheet.rows[first] !== r)
            continue;
        const row = reader.at(r);
        const name = row.text('name');
        if (name === '') {
            if (row.text('organisationCode') === '' && row.text('creditCode') === '')
                continue;
            oddities.add('register.row-without-name', [row.ref('name')], { row: r + 1 });
            continue;
        }
        const entry = entryOf(row, name, factor, headings.revenueUnit);
        const code = entry.organisationCode;
        if (code === null)
            oddities.add('register.code-missing', [row.ref('name')], { name });
        else if (codes.has(code))
            oddities.add('register.code-twice', [row.ref('organisationCode')], { code, name });
        else
            codes.add(code);
        entries.push(entry);
    }
    return { register: (0, register_list_1.registerOf)(entries), oddities: oddities.list() };
}
