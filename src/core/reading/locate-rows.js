"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.rowRef = rowRef;
exports.locateRows = locateRows;
exports.reportMissing = reportMissing;
const decide_group_1 = require("./decide-group");
const decide_item_1 = require("./decide-item");
const sketch_rows_1 = require("./sketch-rows");
/** The cell that stands for a row in messages: its label, else its code, else its first cell. */
function rowRef(scan, sketch) {
    const cell = sketch.labelCell >= 0 ? sketch.labelCell : sketch.codeCell >= 0 ? sketch.codeCell : sketch.start;
    return { sheet: scan.sheet.name, row: sketch.row, column: scan.sheet.columns[cell] };
}
function sureItems(rows) {
    return new Set(rows.filter((row) => row.byLabel >= 0 && row.byLabel === row.byCode).map((row) => row.byLabel));
}
/** An enterprise has a few classes and products; the rest of an endless list is not read, and that is said. */
const GROUP_ROWS = 2000;
/** Walks the rows of a table once, top to bottom, and decides what each is. Everything odd is reported. */
function locateRows(scan, area, plan, placed, oddities) {
    const { form } = area.form;
    const sketches = (0, sketch_rows_1.sketchRows)(scan, area, plan);
    const sure = sureItems(sketches);
    const nearItems = new decide_item_1.NearItems(area.form);
    // without headings, what stands above the first item is not known to belong to the table
    const bodyTop = plan.headingRow < plan.bodyTop ? plan.bodyTop : area.firstRow;
    // a form that is all row group needs no line to open it
    let open = form.items.length === 0 ? 0 : -1;
    let closed = false;
    for (const sketch of sketches) {
        const decision = (0, decide_item_1.decideItem)(nearItems, sketch, sure, open >= 0);
        if (decision.item >= 0) {
            place(scan, area, { sketch, plan }, decision, placed.items, oddities);
            continue;
        }
        const opened = (0, decide_group_1.groupOpened)(area.form, sketch);
        if (opened >= 0) {
            open = opened;
            closed = false;
            continue;
        }
        const label = sketch.label;
        if (sketch.isFoot && (sketch.row > area.lastRow || form.items.length === 0))
            closed = true;
        if (closed || sketch.isFoot || sketch.isHeading || sketch.row < Math.min(area.firstRow, bodyTop))
            continue;
        if (label?.total) {
            if (sketch.filled)
                oddities.add('layout.group-total-row', [rowRef(scan, sketch)], { label: label.text.trim() });
            continue;
        }
        if (placed.groups.length >= GROUP_ROWS) {
            oddities.add('sheet.read-partly', [rowRef(scan, sketch)], { rows: GROUP_ROWS });
            break;
        }
        const group = (0, decide_group_1.decideGroup)(scan, area.form, sketch, open);
        if (group) {
            placed.groups.push({ sketch, plan, decision: group });
            if (!group.codeFits && form.groups[group.group].codePattern !== null) {
                oddities.add('layout.group-row-without-code', [rowRef(scan, sketch)], { label: group.name, code: sketch.code });
            }
        }
        else if (sketch.filled) {
            oddities.add('layout.unknown-row', [rowRef(scan, sketch)], {
                label: label?.text.trim() ?? '',
                code: sketch.code,
            });
        }
    }
}
/** Facts for the message: what the form says and what was found. */
function factsOf(code, item, sketch) {
    const label = sketch.label?.text.trim() ?? '';
    const name = item.name.zh;
    if (code === 'layout.code-label-disagree')
        return { item: name, code: sketch.code, label };
    if (code === 'layout.code-differs')
        return { item: name, code: item.code, expected: item.code, found: sketch.code };
    return { item: name, code: item.code, expected: name, found: label };
}
/** Oddities of which a damaged form has one in every row: told once, with all cells. */
const TOGETHER = new Set(['layout.code-missing', 'layout.label-missing']);
function place(scan, area, row, decision, items, oddities) {
    const { sketch } = row;
    const item = area.form.form.items[decision.item];
    const at = rowRef(scan, sketch);
    const before = items[decision.item];
    if (before) {
        oddities.add('layout.item-twice', [rowRef(scan, before.sketch), at], factsOf('layout.item-twice', item, sketch));
        // a filled row counts before a blank one; of two filled ones the upper
        if (before.sketch.filled || !sketch.filled)
            return;
    }
    items[decision.item] = row;
    if (decision.oddity !== null) {
        const facts = factsOf(decision.oddity, item, sketch);
        if (TOGETHER.has(decision.oddity))
            oddities.addTogether(decision.oddity, at, facts);
        else
            oddities.add(decision.oddity, [at], facts);
    }
    const shortCode = decision.oddity === null && sketch.code !== item.code && Number(sketch.code) === Number(item.code);
    if (shortCode && sketch.codeCell >= 0 && scan.sheet.formats[sketch.codeCell] === 0) {
        const column = scan.sheet.columns[sketch.codeCell];
        oddities.addTogether('layout.code-without-zero', { ...at, column }, { item: item.name.zh, code: item.code });
    }
}
/** Reports items without a row, and rows that do not stand in the form's order. */
function reportMissing(scan, area, items, oddities) {
    const heading = { sheet: scan.sheet.name, row: area.firstRow, column: area.labelColumn };
    const lowest = new Map();
    let moved = false;
    items.forEach((placed, i) => {
        const item = area.form.form.items[i];
        if (placed === null) {
            oddities.add('layout.item-missing', [heading], { item: item.name.zh, code: item.code });
            return;
        }
        const previous = lowest.get(placed.plan) ?? -1;
        if (placed.sketch.row < previous)
            moved = true;
        lowest.set(placed.plan, Math.max(previous, placed.sketch.row));
    });
    if (moved)
        oddities.add('layout.rows-reordered', [heading], {});
}
