"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.recogniseForms = recogniseForms;
const period_1 = require("../model/period");
const group_hits_1 = require("./group-hits");
/** Share of a form's items below which a sheet that bears another form's number is not taken for it. */
const SHARE_AGAINST_FOREIGN_NUMBER = 0.6;
/** Tables of one sheet that are read; a dozen copies of a form on one sheet are more than anyone files. */
const TABLES = 24;
function rowsOf(sheet, cells) {
    return cells.map((cell) => sheet.rows[cell]);
}
/** Rows that may open a table: titles, form numbers, the heading 指标名称. */
function anchorRows(scan) {
    const names = scan.stubs.filter((cell) => scan.facts[cell].stub === 'name');
    return [...rowsOf(scan.sheet, scan.titles), ...rowsOf(scan.sheet, scan.numbers), ...rowsOf(scan.sheet, names)].sort((a, b) => a - b);
}
/** The column most labels stand in: parts may be indented. */
function mainColumn(sheet, hits) {
    const counts = new Map();
    let best = -1;
    for (const hit of hits) {
        const column = sheet.columns[hit.cell];
        const count = (counts.get(column) ?? 0) + 1;
        counts.set(column, count);
        if (best < 0 || count > counts.get(best))
            best = column;
    }
    return best;
}
function validAt(form, period) {
    if (period === null)
        return false;
    const month = (0, period_1.formatPeriod)(period);
    const { validFrom, validTo } = form.form;
    return validFrom.slice(0, 7) <= month && (validTo === null || month <= validTo.slice(0, 7));
}
function draftOf(scan, form, named, hits, byCodes, period) {
    const { title, number } = named;
    const items = new Set(hits.map((hit) => hit.item)).size;
    const share = items / form.form.items.length;
    if (items < (title || number ? Math.min(2, form.itemsNeeded) : form.itemsNeeded))
        return null;
    const foreign = !title && !number && scan.numbers.length > 0;
    if (foreign && share < SHARE_AGAINST_FOREIGN_NUMBER)
        return null;
    const rows = rowsOf(scan.sheet, hits.map((hit) => hit.cell));
    return {
        form,
        hits,
        labelColumn: mainColumn(scan.sheet, hits),
        firstRow: rows[0],
        lastRow: rows.at(-1),
        evidence: { title, number, items, byCodes },
        score: (title ? 10 : 0) + (number ? 10 : 0) + 10 * share + (validAt(form, period) ? 1 : 0),
    };
}
/** Headings of a form without fixed rows that must stand in one row for the row to be its heading. */
const LIST_HEADINGS = 3;
/**
 * A form that is all row group (a list of projects) has no labels of its own to go by: its table begins below the row
 * of its title or number's sheet that holds the heading of the names (项目名称) and a few headings of its columns.
 */
function listDrafts(scan, form, { title, number }, period) {
    const { sheet } = scan;
    for (const name of scan.stubs) {
        const facts = scan.facts[name];
        const opens = facts.groups.some((place) => place.form === form.index);
        if (facts.stub !== 'name' && !opens)
            continue;
        const row = sheet.rows[name];
        const headings = scan.headings.filter((cell) => Math.abs(sheet.rows[cell] - row) <= 2 && isColumn(scan, cell, form));
        if (headings.length < Math.min(LIST_HEADINGS, form.form.columns.length))
            continue;
        const firstRow = Math.max(row, ...rowsOf(sheet, headings)) + 1;
        const evidence = { title, number, items: 0, byCodes: false };
        const score = (title ? 10 : 0) + (number ? 10 : 0) + (validAt(form, period) ? 1 : 0);
        const labelColumn = sheet.columns[name];
        return [{ form, hits: [], labelColumn, firstRow, lastRow: firstRow, evidence, score }];
    }
    return [];
}
function isColumn(scan, cell, form) {
    return form.columnOf.has(scan.facts[cell].heading ?? '');
}
/** Versions of a form share their labels: a cell belongs to the version that fits best. */
function bestOnly(drafts) {
    const order = (a, b) => b.score - a.score || b.form.form.validFrom.localeCompare(a.form.form.validFrom);
    const owned = new Set();
    const kept = [];
    for (const draft of drafts.sort(order)) {
        const taken = draft.hits.filter((hit) => owned.has(hit.cell)).length;
        if (draft.hits.length > 0 && taken * 2 >= draft.hits.length)
            continue;
        const sameList = (other) => other.hits.length === 0 && other.firstRow === draft.firstRow;
        if (draft.hits.length === 0 && kept.some(sameList))
            continue;
        for (const hit of draft.hits)
            owned.add(hit.cell);
        kept.push(draft);
    }
    return kept.slice(0, TABLES);
}
function beside(a, b) {
    return a.firstRow <= b.lastRow && b.firstRow <= a.lastRow;
}
/** Where a table may reach before it runs into its neighbours. */
function bound(scan, draft, all, anchors) {
    const neighbours = all.filter((other) => other !== draft);
    const rightOf = neighbours.filter((other) => beside(draft, other) && other.labelColumn > draft.labelColumn);
    const leftOf = neighbours.some((other) => beside(draft, other) && other.labelColumn < draft.labelColumn);
    const above = neighbours.filter((other) => other.lastRow < draft.firstRow);
    const below = neighbours.filter((other) => other.firstRow > draft.lastRow);
    const next = Math.min(scan.sheet.rowCount, ...below.map((other) => other.firstRow));
    const opening = below.length > 0 ? anchors.find((row) => row > draft.lastRow && row < next) : undefined;
    return {
        form: draft.form,
        hits: draft.hits,
        labelColumn: draft.labelColumn,
        firstRow: draft.firstRow,
        lastRow: draft.lastRow,
        top: Math.max(0, ...above.map((other) => other.lastRow + 1)),
        bottom: (opening ?? next) - 1,
        left: leftOf ? draft.labelColumn : Math.max(0, draft.labelColumn - 3),
        right: Math.min(scan.sheet.columnCount, ...rightOf.map((other) => other.labelColumn)) - 1,
        evidence: draft.evidence,
    };
}
/** Tables of one form with different items are blocks of one return: long forms are printed in two columns. */
function joinBlocks(areas) {
    const returns = [];
    for (const area of areas) {
        const items = area.hits.map((hit) => hit.item);
        const whole = returns.find(({ blocks, items: has }) => blocks[0].form === area.form && !items.some((i) => has.has(i)));
        if (whole) {
            whole.blocks.push(area);
            for (const item of items)
                whole.items.add(item);
        }
        else
            returns.push({ blocks: [area], items: new Set(items) });
    }
    return returns.map(({ blocks }) => blocks);
}
/**
 * Finds the tables of known forms on a sheet: by labels of items, weighed with title and form number; by row codes
 * where a title or number says which form it is but its labels cannot be read.
 * @param period of the return where known: decides between versions of one form
 * @returns one list a return: its table, or the blocks it is printed in
 */
function recogniseForms(scan, index, period) {
    const anchors = anchorRows(scan);
    const drafts = [];
    for (const form of index.forms) {
        const before = drafts.length;
        const named = {
            title: scan.titles.some((cell) => scan.facts[cell].titles.includes(form.index)),
            number: scan.numbers.some((cell) => scan.facts[cell].numbers.includes(form.index)),
        };
        for (const hits of (0, group_hits_1.groupHits)(scan, form, anchors)) {
            const draft = draftOf(scan, form, named, hits, false, period);
            if (draft)
                drafts.push(draft);
        }
        if (drafts.length > before)
            continue;
        if (!named.title && !named.number)
            continue;
        if (form.form.items.length === 0) {
            drafts.push(...listDrafts(scan, form, named, period));
            continue;
        }
        const draft = draftOf(scan, form, named, (0, group_hits_1.codeHits)(scan, form), true, period);
        if (draft)
            drafts.push(draft);
    }
    const kept = bestOnly(drafts).sort((a, b) => a.firstRow - b.firstRow || a.labelColumn - b.labelColumn);
    return joinBlocks(kept.map((draft) => bound(scan, draft, kept, anchors)));
}
