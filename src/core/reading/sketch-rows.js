"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sketchRows = sketchRows;
const grid_1 = require("../model/grid");
const group_hits_1 = require("./group-hits");
const locate_columns_1 = require("./locate-columns");
function textOf(scan, cell) {
    const facts = scan.facts[cell];
    if (facts)
        return facts.text.trim();
    return scan.sheet.types[cell] === grid_1.CellType.number ? String(scan.sheet.numbers[cell]) : '';
}
/** The item a label names; where the form gives one label to several items, the code decides. */
function itemOfLabel(label, form, byCode) {
    if (label === null)
        return -1;
    let found = -1;
    for (const place of label.items) {
        if (place.form !== form)
            continue;
        if (place.index === byCode)
            return byCode;
        if (found < 0)
            found = place.index;
    }
    return found;
}
function sketch(scan, area, plan, start, end) {
    const { sheet } = scan;
    const form = area.form.index;
    let labelCell = -1;
    let codeCell = -1;
    let unitCell = -1;
    let filled = false;
    let isHeading = false;
    let isFoot = false;
    for (let cell = start; cell < end; cell++) {
        const offset = sheet.columns[cell] - area.left;
        const role = offset < 0 || offset >= plan.roles.length ? locate_columns_1.ColumnRole.none : plan.roles[offset];
        const facts = scan.facts[cell];
        if (role === locate_columns_1.ColumnRole.none)
            continue;
        if (role >= locate_columns_1.ColumnRole.value && plan.answers[role - locate_columns_1.ColumnRole.value]) {
            filled ||= facts === null || facts.text.trim() !== '';
            continue;
        }
        if (facts && (facts.mark || facts.stub !== null || (role >= locate_columns_1.ColumnRole.value && facts.heading !== null)))
            isHeading = true;
        if (facts && (facts.closes || facts.filer.length > 0))
            isFoot = true;
        if (role === locate_columns_1.ColumnRole.code)
            codeCell = cell;
        else if (role === locate_columns_1.ColumnRole.unit)
            unitCell = cell;
        else if (role >= locate_columns_1.ColumnRole.value)
            filled ||= facts === null || facts.text.trim() !== '';
        else if (facts && facts.text.trim() !== '') {
            const known = labelCell >= 0 && itemOfLabel(scan.facts[labelCell], form, -1) >= 0;
            if (labelCell < 0 || (!known && itemOfLabel(facts, form, -1) >= 0))
                labelCell = cell;
        }
    }
    const label = labelCell < 0 ? null : scan.facts[labelCell];
    const byCode = codeCell < 0 ? -1 : (0, group_hits_1.itemOfCodeAt)(scan, codeCell, area.form);
    const byLabel = itemOfLabel(label, form, byCode);
    const written = codeCell < 0 ? '' : textOf(scan, codeCell);
    const code = /^[-—－/]*$/.test(written) ? '' : written;
    return {
        row: sheet.rows[start],
        start,
        end,
        labelCell,
        label,
        codeCell,
        code,
        unitCell,
        byLabel,
        byCode,
        filled,
        isHeading,
        isFoot,
    };
}
/** Sketches the stored rows from the body's top to the area's bottom, in order. */
function sketchRows(scan, area, plan) {
    const { sheet } = scan;
    const rows = [];
    let start = sheet.firstOfRow(plan.bodyTop);
    while (start < scan.scanned && sheet.rows[start] <= area.bottom) {
        const row = sheet.rows[start];
        let end = start + 1;
        while (end < scan.scanned && sheet.rows[end] === row)
            end++;
        rows.push(sketch(scan, area, plan, start, end));
        start = end;
    }
    return rows;
}
