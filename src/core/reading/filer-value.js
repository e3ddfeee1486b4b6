"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.valueBeside = valueBeside;
const grid_1 = require("../model/grid");
/** Blank cells between a label and its value: merged labels and values leave gaps. */
const GAP = 8;
const BOXES = 18;
function textAt(scan, cell) {
    const { sheet } = scan;
    const type = sheet.types[cell];
    if (type === grid_1.CellType.text)
        return sheet.strings[sheet.numbers[cell]].trim();
    if (type === grid_1.CellType.number)
        return String(sheet.numbers[cell]);
    return '';
}
function isLabel(scan, cell) {
    const facts = scan.facts[cell];
    return facts !== null && facts !== undefined && (facts.filer.length > 0 || facts.stub !== null);
}
/** A code written one character a cell (组织机构代码 □□□□□□□□－□) is put together again. */
function boxes(scan, first) {
    const { sheet } = scan;
    let text = '';
    for (let cell = first; cell < scan.scanned && sheet.rows[cell] === sheet.rows[first]; cell++) {
        const part = textAt(scan, cell);
        if (part.length !== 1 || text.replace(/[-－]/g, '').length >= BOXES)
            break;
        text += part;
    }
    return text;
}
function valueAt(scan, cell) {
    const text = textAt(scan, cell);
    const uncached = (scan.sheet.flags[cell] & grid_1.CellFlag.uncached) !== 0;
    if (uncached || isLabel(scan, cell) || text.replace(/[_\s]/g, '') === '')
        return null;
    const joined = text.length === 1 ? boxes(scan, cell) : text;
    return { text: joined, cell, isNumber: joined === text && scan.sheet.types[cell] === grid_1.CellType.number };
}
/** The value that belongs to a label cell: the next filled cell to its right, else the one right below it. */
function valueBeside(scan, label) {
    const { sheet } = scan;
    const next = label + 1;
    if (next < scan.scanned && sheet.rows[next] === sheet.rows[label]) {
        if (sheet.columns[next] - sheet.columns[label] <= GAP + 1) {
            const value = valueAt(scan, next);
            if (value)
                return value;
        }
    }
    return valueBelow(scan, sheet, label);
}
function valueBelow(scan, sheet, label) {
    for (let down = 1; down <= 2; down++) {
        const below = sheet.indexOf(sheet.rows[label] + down, sheet.columns[label]);
        if (below < 0)
            continue;
        return below < scan.scanned ? valueAt(scan, below) : null;
    }
    return null;
}
