"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ColumnRole = void 0;
exports.locateColumns = locateColumns;
const form_1 = require("../model/form");
const grid_1 = require("../model/grid");
const fold_text_1 = require("./fold-text");
const group_hits_1 = require("./group-hits");
const heading_paths_1 = require("./heading-paths");
/** What a sheet column holds for a table; `value + i` is the form's column i. */
exports.ColumnRole = { none: 0, label: 1, code: 2, unit: 3, value: 4 };
function tally(scan, area) {
    const width = Math.max(1, area.right - area.left + 1);
    const counts = { codes: new Int32Array(width), units: new Int32Array(width), numbers: new Int32Array(width) };
    const { sheet } = scan;
    for (const hit of area.hits) {
        const row = sheet.rows[hit.cell];
        for (let cell = sheet.firstOfRow(row); cell < scan.scanned && sheet.rows[cell] === row; cell++) {
            const offset = sheet.columns[cell] - area.left;
            if (offset < 0 || offset >= width)
                continue;
            if ((0, group_hits_1.itemOfCodeAt)(scan, cell, area.form) === hit.item)
                counts.codes[offset]++;
            const facts = scan.facts[cell];
            if (facts && facts.unit !== null)
                counts.units[offset]++;
            if (sheet.types[cell] !== grid_1.CellType.text || (facts && facts.items.length === 0))
                counts.numbers[offset]++;
        }
    }
    return counts;
}
/** The column a stub heading (代码, 计量单位) stands in, nearest above the items; -1 for none. */
function stubColumn(scan, area, stub) {
    let found = -1;
    for (const cell of scan.stubs) {
        const row = scan.sheet.rows[cell];
        const column = scan.sheet.columns[cell];
        if (row < area.top || row >= area.firstRow || column < area.left || column > area.right)
            continue;
        if (scan.facts[cell].stub === stub)
            found = column;
    }
    return found;
}
/** The column with most of what is looked for; the one its heading names wins unless another has twice as much. */
function bestColumn(counts, area, taken, named) {
    let best = -1;
    for (let offset = 0; offset < counts.length; offset++) {
        if (taken.includes(area.left + offset) || counts[offset] === 0)
            continue;
        if (best < 0 || counts[offset] > counts[best - area.left])
            best = area.left + offset;
    }
    if (named < 0 || best < 0)
        return best < 0 ? named : best;
    return counts[named - area.left] * 2 >= counts[best - area.left] ? named : best;
}
/** Gives the columns without a readable heading their places, if exactly as many columns hold figures as the form has. */
function fillByOrder(values, candidates) {
    if (candidates.length !== values.length)
        return [];
    if (values.some((column, i) => column >= 0 && candidates[i] !== column))
        return [];
    const filled = [];
    values.forEach((column, i) => {
        if (column >= 0)
            return;
        values[i] = candidates[i];
        filled.push(i);
    });
    return filled;
}
function monthInHeadings(scan, cells, match) {
    for (const cell of cells) {
        if (!match.columns.includes(scan.sheet.columns[cell]))
            continue;
        const month = (0, fold_text_1.monthOfHeading)(scan.facts[cell].text);
        if (month !== null)
            return { month, cell };
    }
    return null;
}
/** First row below the headings; without headings, three rows above the first label, since that row's may be damaged. */
function bodyTopOf(scan, area, match) {
    if (match.lastRow >= 0)
        return match.lastRow + 1;
    const stubs = scan.stubs
        .map((cell) => scan.sheet.rows[cell])
        .filter((row) => row >= area.top && row < area.firstRow);
    return stubs.length > 0 ? Math.max(...stubs) + 1 : Math.max(area.top, area.firstRow - 3);
}
/** Finds label, unit, code and value columns of a table, by headings first and by what the columns hold. */
function locateColumns(scan, area) {
    const cells = (0, heading_paths_1.headingCells)(scan, area);
    const match = (0, heading_paths_1.matchHeadings)(scan, area, cells);
    const counts = tally(scan, area);
    const values = Int32Array.from(match.columns);
    const taken = [...values].filter((column) => column >= 0);
    const labels = area.evidence.byCodes ? [] : [area.labelColumn];
    const codeColumn = bestColumn(counts.codes, area, [...taken, ...labels], stubColumn(scan, area, 'code'));
    const unitColumn = bestColumn(counts.units, area, [...taken, ...labels, codeColumn], stubColumn(scan, area, 'unit'));
    const stubEnd = Math.max(area.labelColumn, codeColumn, unitColumn);
    const headed = new Set(cells.map((cell) => scan.sheet.columns[cell]));
    const candidates = [];
    for (let column = stubEnd + 1; column <= area.right; column++) {
        if (counts.numbers[column - area.left] > 0 || (headed.has(column) && match.lastRow >= 0))
            candidates.push(column);
    }
    const complete = match.found === values.length;
    const byOrder = complete ? [] : fillByOrder(values, candidates);
    const roles = new Uint8Array(counts.codes.length);
    const firstValue = Math.min(...[...values].filter((column) => column >= 0), stubEnd + 1);
    for (let column = area.left; column < Math.max(firstValue, stubEnd + 1) && column <= area.right; column++) {
        roles[column - area.left] = exports.ColumnRole.label;
    }
    if (codeColumn >= 0)
        roles[codeColumn - area.left] = exports.ColumnRole.code;
    if (unitColumn >= 0)
        roles[unitColumn - area.left] = exports.ColumnRole.unit;
    values.forEach((column, i) => {
        if (column >= 0)
            roles[column - area.left] = exports.ColumnRole.value + i;
    });
    return {
        left: area.left,
        codeColumn,
        unitColumn,
        values,
        roles,
        answers: area.form.form.columns.map((column) => (0, form_1.valueKindOf)(null, column).kind !== 'number'),
        headingRow: match.lastRow >= 0 ? match.lastRow : Math.max(0, area.firstRow - 1),
        bodyTop: bodyTopOf(scan, area, match),
        byOrder,
        repeated: byOrder.length > 0 ? [] : match.repeated,
        extra: candidates.filter((column) => roles[column - area.left] === 0 && counts.numbers[column - area.left] > 0),
        headingMonth: monthInHeadings(scan, cells, match),
    };
}
