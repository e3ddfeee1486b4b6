"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.groupHits = groupHits;
exports.codeHits = codeHits;
exports.itemOfCodeAt = itemOfCodeAt;
const grid_1 = require("../model/grid");
/** Labels of parts are often set one or two columns further in. */
const INDENT = 3;
function distinct(hits) {
    return new Set(hits.map((hit) => hit.item));
}
function disjoint(a, b) {
    const items = distinct(a);
    return !b.some((hit) => items.has(hit.item));
}
/**
 * Sorts the labels of one form into columns, each the label column of a table: columns close together with different
 * items are one (indented parts), those that repeat the items are tables side by side.
 */
function byColumn(scan, hits) {
    const columns = new Map();
    for (const hit of hits) {
        const column = scan.sheet.columns[hit.cell];
        const known = columns.get(column);
        if (known)
            known.push(hit);
        else
            columns.set(column, [hit]);
    }
    const merged = [];
    for (const [column, found] of [...columns].sort((a, b) => a[0] - b[0])) {
        const left = merged.at(-1);
        if (left && column - left.last <= INDENT && disjoint(left.hits, found)) {
            left.hits.push(...found);
            left.last = column;
        }
        else
            merged.push({ last: column, hits: [...found] });
    }
    return merged.map((group) => group.hits.sort((a, b) => a.cell - b.cell));
}
/** Cuts one column's labels where items repeat below a new title, form number or table heading. */
function byHeight(scan, hits, anchors) {
    const parts = [];
    let part = [];
    let seen = new Set();
    let start = -1;
    let next = 0;
    for (const hit of hits) {
        const row = scan.sheet.rows[hit.cell];
        const anchorsBefore = next;
        while (next < anchors.length && anchors[next] < row)
            next++;
        if (next > anchorsBefore && part.length > 0)
            start = part.length;
        if (seen.has(hit.item) && start > 0) {
            parts.push(part.slice(0, start));
            part = part.slice(start);
            seen = distinct(part);
            start = -1;
        }
        part.push(hit);
        seen.add(hit.item);
    }
    if (part.length > 0)
        parts.push(part);
    return parts;
}
/** The label hits of a form on a sheet, one list a table. @param anchors rows that may open a new table, ascending */
function groupHits(scan, form, anchors) {
    const hits = [];
    for (const cell of scan.items) {
        for (const place of scan.facts[cell].items) {
            if (place.form === form.index)
                hits.push({ cell, item: place.index });
        }
    }
    if (hits.length === 0)
        return [];
    return byColumn(scan, hits).flatMap((column) => byHeight(scan, column, anchors));
}
/** The code column of a form whose labels are of no use: the column holding most of its codes; [] when none does. */
function codeHits(scan, form) {
    const columns = new Map();
    const { sheet } = scan;
    for (let cell = 0; cell < scan.scanned; cell++) {
        const item = itemOfCodeAt(scan, cell, form);
        if (item < 0)
            continue;
        const column = sheet.columns[cell];
        const known = columns.get(column);
        if (known)
            known.push({ cell, item });
        else
            columns.set(column, [{ cell, item }]);
    }
    let best = [];
    for (const hits of columns.values())
        if (distinct(hits).size > distinct(best).size)
            best = hits;
    return distinct(best).size >= form.itemsNeeded ? best : [];
}
/** The item whose code stands in that cell, as text or as a number that lost its zero; -1 for none. */
function itemOfCodeAt(scan, cell, form) {
    const facts = scan.facts[cell];
    if (facts) {
        for (const place of facts.codes)
            if (place.form === form.index)
                return place.index;
        return -1;
    }
    if (scan.sheet.types[cell] !== grid_1.CellType.number)
        return -1;
    return form.itemOfNumber.get(scan.sheet.numbers[cell]) ?? -1;
}
