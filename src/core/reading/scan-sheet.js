"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.scanSheet = scanSheet;
const grid_1 = require("../model/grid");
const find_facts_1 = require("./find-facts");
/** Cells of one sheet that are looked at: far more than any return holds, far fewer than a hostile sheet may. */
const CELLS = 50000;
/** Scans the stored cells of a sheet once. */
function scanSheet(sheet, index) {
    const scanned = Math.min(sheet.size, CELLS);
    const facts = [];
    const items = [];
    const headings = [];
    const stubs = [];
    const titles = [];
    const numbers = [];
    const filer = [];
    const periods = [];
    for (let i = 0; i < scanned; i++) {
        if (sheet.types[i] !== grid_1.CellType.text) {
            facts.push(null);
            continue;
        }
        const found = (0, find_facts_1.factsOf)(index, sheet.strings[sheet.numbers[i]]);
        facts.push(found);
        if (found.items.length > 0)
            items.push(i);
        if (found.heading !== null)
            headings.push(i);
        if (found.stub !== null)
            stubs.push(i);
        if (found.titles.length > 0)
            titles.push(i);
        if (found.numbers.length > 0 || found.foreignNumber !== null)
            numbers.push(i);
        if (found.filer.length > 0)
            filer.push(i);
        if (found.period !== null)
            periods.push(i);
    }
    return { sheet, facts, items, headings, stubs, titles, numbers, filer, periods, scanned };
}
