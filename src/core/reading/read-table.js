"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readTable = readTable;
const filing_1 = require("../model/filing");
const form_1 = require("../model/form");
const cell_reader_1 = require("./cell-reader");
const filled_table_1 = require("./filled-table");
const fold_text_1 = require("./fold-text");
const locate_columns_1 = require("./locate-columns");
const locate_rows_1 = require("./locate-rows");
const report_layout_1 = require("./report-layout");
const unit_text_1 = require("./unit-text");
/**
 * Reads the fixed rows and the row groups of one return; what is odd goes to the list.
 * @param areas the table of the form, or the blocks it is printed in
 */
function readTable(book, scan, areas, oddities) {
    const main = areas[0];
    const { form, units } = main.form;
    const rows = { items: form.items.map(() => null), groups: [] };
    const plans = areas.map((area) => {
        const plan = (0, locate_columns_1.locateColumns)(scan, area);
        (0, report_layout_1.reportColumns)(scan, area, plan, oddities);
        (0, locate_rows_1.locateRows)(scan, area, plan, rows, oddities);
        return plan;
    });
    (0, locate_rows_1.reportMissing)(scan, main, rows.items, oddities);
    const reader = new cell_reader_1.CellReader(book, scan.sheet, oddities);
    const table = filled_table_1.FilledTable.empty(scan.sheet.name, units, form.columns.length);
    rows.items.forEach((row, i) => {
        if (!row)
            return;
        reportUnit(scan, row.sketch, form.items[i], oddities);
        readItem(scan, row, i, form.items[i], form.columns, reader, table);
    });
    const groups = readGroups(scan, form, rows, reader);
    for (const plan of plans) {
        (0, report_layout_1.reportHidden)(scan, plan, rows, oddities);
        (0, report_layout_1.reportMerged)(scan, plan, rows, oddities);
    }
    return { table, groups, plans };
}
function readItem(scan, { sketch, plan }, index, item, columns, reader, table) {
    const first = index * plan.values.length;
    for (let i = 0; i < plan.values.length; i++) {
        table.rows[first + i] = sketch.row;
        table.columns[first + i] = plan.values[i];
    }
    for (let cell = sketch.start; cell < sketch.end; cell++) {
        const role = plan.roles[scan.sheet.columns[cell] - plan.left];
        if (role === undefined || role < locate_columns_1.ColumnRole.value)
            continue;
        const column = role - locate_columns_1.ColumnRole.value;
        // the form itself prints a dash where the item is not asked for
        if (!(0, form_1.isFilledIn)(item, columns[column]) && /^[-—－\s]*$/.test(scan.facts[cell]?.text ?? ' 0'))
            continue;
        if (item.kind === undefined && columns[column].kind === undefined) {
            reader.read(cell, item.unit, item.decimals);
        }
        else
            readAnswer(reader, cell, item, columns[column], item);
        const slot = first + column;
        table.values[slot] = reader.value;
        table.states[slot] = reader.state;
        if (reader.raw !== null)
            table.notes.raws.set(slot, reader.raw);
        if (reader.why !== null)
            table.notes.whys.set(slot, reader.why);
    }
}
/** Reads a cell as what its item, or the column of its group, asks for. @returns that kind */
function readAnswer(reader, cell, item, column, { unit, decimals }) {
    const { kind, choices } = (0, form_1.valueKindOf)(item, column);
    if (kind === 'number')
        reader.read(cell, unit, decimals);
    else
        reader.readAnswer(cell, kind, choices);
    return kind;
}
/** The unit printed beside an item is compared with the form's; the value is read as the form's unit all the same. */
function reportUnit(scan, sketch, item, oddities) {
    const { unit } = item;
    const facts = sketch.unitCell < 0 ? null : scan.facts[sketch.unitCell];
    if (!facts || facts.unit === unit)
        return;
    const printed = (0, fold_text_1.foldText)(facts.text);
    if (printed === '' || printed === '-' || (facts.unit ?? printed) === ((0, unit_text_1.unitNamed)((0, fold_text_1.foldText)(unit)) ?? (0, fold_text_1.foldText)(unit)))
        return;
    const at = { sheet: scan.sheet.name, row: sketch.row, column: scan.sheet.columns[sketch.unitCell] };
    oddities.add('unit.item-differs', [at], { item: item.name.zh, found: facts.text.trim(), expected: unit });
}
function readGroups(scan, form, rows, reader) {
    const groups = new Map(form.groups.map((group) => [group.id, []]));
    for (const { sketch, plan, decision } of rows.groups) {
        const definition = form.groups[decision.group];
        const width = plan.values.length;
        const values = new Float64Array(width).fill(NaN);
        const readings = [];
        for (let i = 0; i < width; i++) {
            const column = plan.values[i];
            readings.push({ state: 'missing', at: column < 0 ? null : { sheet: scan.sheet.name, row: sketch.row, column } });
        }
        for (let cell = sketch.start; cell < sketch.end; cell++) {
            const column = scan.sheet.columns[cell];
            const role = plan.roles[column - plan.left];
            if (role === undefined || role < locate_columns_1.ColumnRole.value)
                continue;
            const heading = form.columns[role - locate_columns_1.ColumnRole.value];
            const measure = (0, form_1.groupMeasure)(definition, heading);
            const unit = heading.unit ?? decision.unit;
            const kind = readAnswer(reader, cell, null, heading, { unit, decimals: measure.decimals });
            values[role - locate_columns_1.ColumnRole.value] = reader.value;
            const at = { sheet: scan.sheet.name, row: sketch.row, column };
            readings[role - locate_columns_1.ColumnRole.value] = readingOf(reader, kind === 'number' ? unit : '', at);
        }
        const { code, name, unit } = decision;
        const codeAt = plan.codeColumn < 0 ? {} : { codeAt: { sheet: scan.sheet.name, row: sketch.row, column: plan.codeColumn } };
        groups.get(definition.id).push({ code, name, unit, ...codeAt, values, readings });
    }
    return groups;
}
function readingOf(reader, unit, at) {
    if (reader.state === filing_1.ReadingState.number) {
        return { state: 'number', value: reader.value, unit, at, raw: reader.raw ?? String(reader.value) };
    }
    if (reader.state === filing_1.ReadingState.text) {
        return { state: 'text', value: (reader.raw ?? '').trim(), at, raw: reader.raw ?? '' };
    }
    if (reader.state === filing_1.ReadingState.missing)
        return { state: 'missing', at };
    return { state: 'unreadable', raw: reader.raw ?? '', why: reader.why ?? 'text', at };
}
