"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readFilerBlock = readFilerBlock;
exports.periodInDateCells = periodInDateCells;
exports.periodInSpreadCells = periodInSpreadCells;
const grid_1 = require("../model/grid");
const enterprise_code_1 = require("./enterprise-code");
const filer_value_1 = require("./filer-value");
const fold_text_1 = require("./fold-text");
const number_format_1 = require("./number-format");
const period_text_1 = require("./period-text");
const unit_text_1 = require("./unit-text");
/** Nine characters where a number cell may have lost its leading zero; only when the check character then fits. */
function organisationFromNumber(text) {
    const padded = text.padStart(9, '0');
    return /^\d{8,9}$/.test(text) && (0, enterprise_code_1.organisationCheck)(padded.slice(0, 8)) === padded[8] ? padded : text;
}
function periodOf(book, scan, found) {
    const { sheet } = scan;
    if (!found.isNumber)
        return (0, period_text_1.periodInText)((0, fold_text_1.foldText)(found.text), true);
    const number = sheet.numbers[found.cell];
    const format = book.formats[sheet.formats[found.cell]] ?? 'General';
    if ((0, number_format_1.formatKind)(format) === 'date')
        return (0, period_text_1.periodOfSerial)(number, book.dateSystem);
    return (0, period_text_1.periodInText)(sheet.cellAt(sheet.rows[found.cell], sheet.columns[found.cell]).raw, true);
}
/** The unit named by `千元`, `人民币千元` or `千元(人民币)`; null for anything else. */
function unitOfLine(text) {
    const folded = (0, fold_text_1.foldText)(text).replace(/^人民币/, '');
    return (0, unit_text_1.unitNamed)(folded) ?? (0, unit_text_1.unitNamed)((0, fold_text_1.splitTrailingBracket)(folded)?.label ?? '');
}
/** Reads the filer block of a sheet: every labelled part, wherever it stands, and unlabelled periods. */
function readFilerBlock(book, scan) {
    const { sheet } = scan;
    const names = [];
    const codes = [];
    const labelledPeriods = [];
    const periods = [];
    const unitLines = [];
    const refOf = (cell) => ({
        sheet: sheet.name,
        row: sheet.rows[cell],
        column: sheet.columns[cell],
    });
    const take = (part, found) => {
        const at = refOf(found.cell);
        if (part === 'name')
            names.push({ value: found.text, at });
        else if (part === 'code') {
            const code = (0, enterprise_code_1.normaliseCode)(found.isNumber ? organisationFromNumber(found.text) : found.text);
            if (code !== '')
                codes.push({ value: code, at, asNumber: found.isNumber });
        }
        else if (part === 'unit')
            unitLines.push({ value: found.text, at, unit: unitOfLine(found.text) });
        else if (part === 'period') {
            const period = periodOf(book, scan, found);
            if (period)
                labelledPeriods.push({ value: period, at });
        }
    };
    for (const cell of scan.filer) {
        for (const mention of scan.facts[cell].filer) {
            if (mention.part === 'other' || mention.part === 'formNumber')
                continue;
            const found = mention.value === '' ? (0, filer_value_1.valueBeside)(scan, cell) : { text: mention.value, cell, isNumber: false };
            if (found)
                take(mention.part, found);
        }
    }
    for (const cell of scan.periods) {
        const before = cell > 0 && sheet.rows[cell - 1] === sheet.rows[cell] ? scan.facts[cell - 1] : null;
        if (before?.filer.some((mention) => mention.value === ''))
            continue;
        periods.push({ value: scan.facts[cell].period, at: refOf(cell) });
    }
    return { names, codes, labelledPeriods, periods, unitLines };
}
/** A month shown by a date cell (`yyyy"年"m"月"`) above the table, where no text says it. */
function periodInDateCells(book, scan, above) {
    const { sheet } = scan;
    for (let cell = 0; cell < scan.scanned && sheet.rows[cell] < above; cell++) {
        if (sheet.types[cell] !== grid_1.CellType.number || sheet.formats[cell] === 0)
            continue;
        const format = book.formats[sheet.formats[cell]] ?? 'General';
        if (!(0, number_format_1.isMonthFormat)(format))
            continue;
        const value = (0, period_text_1.periodOfSerial)(sheet.numbers[cell], book.dateSystem);
        if (value)
            return { value, at: { sheet: sheet.name, row: sheet.rows[cell], column: sheet.columns[cell] } };
    }
    return null;
}
/** A month spread over cells of one row above the table: 2013 | 年 | 9 | 月. */
function periodInSpreadCells(scan, above) {
    const { sheet } = scan;
    for (let start = 0; start < scan.scanned && sheet.rows[start] < above;) {
        let end = start;
        let joined = '';
        for (; end < scan.scanned && sheet.rows[end] === sheet.rows[start]; end++) {
            if (joined.length > 60)
                continue;
            joined += sheet.types[end] === grid_1.CellType.number ? String(sheet.numbers[end]) : (scan.facts[end]?.text ?? '');
        }
        const value = end - start > 1 ? (0, period_text_1.periodInText)((0, fold_text_1.foldText)(joined), false) : null;
        if (value && !/日/.test(joined) && !/有效期/.test(joined)) {
            return { value, at: { sheet: sheet.name, row: sheet.rows[start], column: sheet.columns[start] } };
        }
        start = end;
    }
    return null;
}
