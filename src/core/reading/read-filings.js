"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readFilings = readFilings;
const period_1 = require("../model/period");
const assemble_filing_1 = require("./assemble-filing");
const near_misses_1 = require("./near-misses");
const read_filer_1 = require("./read-filer");
const recognise_form_1 = require("./recognise-form");
const scan_sheet_1 = require("./scan-sheet");
/** Sheets that explain rather than report: a form on one is a sample, when another sheet has the same form. */
const INSTRUCTIONS = /说明|示例|样表|范例|样张|审核|回执|INSTRUCTION|EXAMPLE|SAMPLE/i;
/** A return has a handful of sheets; more are not looked at, and the workbook says so. */
const SHEETS = 60;
function isSample(found, all) {
    if (!INSTRUCTIONS.test(found.scan.sheet.name))
        return false;
    return all.some((other) => other.areas[0].form === found.areas[0].form && other !== found && !INSTRUCTIONS.test(other.scan.sheet.name));
}
/** The same form of the same month more than once: each is read, and each is named. */
function reportTwins(filings) {
    const oddities = [];
    filings.forEach((filing, i) => {
        const twin = filings.slice(0, i).find((other) => {
            const alike = other.form.id === filing.form.id && other.enterprise.code === filing.enterprise.code;
            return alike && (!other.period || !filing.period || (0, period_1.samePeriod)(other.period, filing.period));
        });
        if (!twin)
            return;
        const at = [twin, filing].map((each) => each.table.reading(0, 0).at ?? { sheet: each.sheet, row: 0, column: 0 });
        oddities.push({ code: 'form.twice', at, facts: { form: filing.form.id, sheet: filing.sheet, other: twin.sheet } });
    });
    return oddities;
}
function reportUnread(book) {
    const first = book.sheets[SHEETS];
    if (!first)
        return [];
    const at = { sheet: first.name, row: 0, column: 0 };
    return [{ code: 'sheet.read-partly', at: [at], facts: { sheets: book.sheets.length, limit: SHEETS } }];
}
/**
 * Reads every return of a workbook: forms recognised, items located, cells coerced; nothing altered, nothing guessed
 * without an oddity. Hidden sheets are read too, and named.
 * @param index from `prepareForms`; reuse it for the whole batch
 */
function readFilings(book, index, options = {}) {
    const scans = [];
    for (const sheet of book.sheets.slice(0, SHEETS)) {
        if (sheet.kind === 'worksheet' && sheet.size > 0)
            scans.push((0, scan_sheet_1.scanSheet)(sheet, index));
    }
    const blocks = new Map();
    for (const scan of scans)
        blocks.set(scan, (0, read_filer_1.readFilerBlock)(book, scan));
    const found = [];
    const without = [];
    for (const scan of scans) {
        const block = blocks.get(scan);
        const period = block.labelledPeriods[0]?.value ?? block.periods[0]?.value ?? options.asked ?? null;
        const returns = (0, recognise_form_1.recogniseForms)(scan, index, period);
        for (const areas of returns)
            found.push({ scan, areas });
        if (returns.length === 0)
            without.push(scan);
    }
    const returns = found.filter((each) => !isSample(each, found));
    const filings = returns.map(({ scan, areas }) => (0, assemble_filing_1.assembleFiling)(book, scan, areas, blocks, options.path ?? null));
    const unrecognised = without.map((scan) => (0, near_misses_1.describeUnrecognised)(scan, index, INSTRUCTIONS.test(scan.sheet.name)));
    const samples = found.filter((each) => !returns.includes(each));
    return {
        filings,
        unrecognised: [...unrecognised, ...samples.map(({ scan }) => (0, near_misses_1.describeUnrecognised)(scan, index, true))],
        oddities: [...reportTwins(filings), ...reportUnread(book)],
    };
}
