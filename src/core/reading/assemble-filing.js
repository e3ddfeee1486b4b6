"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.assembleFiling = assembleFiling;
const form_1 = require("../model/form");
const period_1 = require("../model/period");
const fold_text_1 = require("./fold-text");
const oddity_list_1 = require("./oddity-list");
const period_text_1 = require("./period-text");
const read_filer_1 = require("./read-filer");
const read_table_1 = require("./read-table");
/** Of contradicting codes or periods, so many are named. */
const NAMED = 10;
/** Facts inside the table's own rows come before those elsewhere on the sheet, those before other sheets'. */
function nearest(facts, area) {
    const above = facts.filter((fact) => fact.at.row >= area.top && fact.at.row <= area.bottom);
    const beside = above.filter((fact) => fact.at.column >= area.left && fact.at.column <= area.right);
    return beside.length > 0 ? beside : above.length > 0 ? above : facts;
}
function readIdentity(area, block, others, oddities, heading) {
    const codesHere = nearest(block.codes, area);
    const namesHere = nearest(block.names, area);
    const elsewhere = (0, form_1.isZoneForm)(area.form.form) ? [] : others;
    const code = codesHere[0] ?? elsewhere.flatMap((other) => other.codes)[0] ?? null;
    const name = namesHere[0] ?? elsewhere.flatMap((other) => other.names)[0] ?? null;
    const differing = codesHere.filter((other) => code && last9(other.value) !== last9(code.value)).slice(0, NAMED);
    if (code && differing.length > 0) {
        const codes = [code, ...differing].map((each) => each.value).join(' ');
        oddities.add('identity.codes-conflict', [code.at, ...differing.map((each) => each.at)], { codes });
    }
    if (code?.asNumber)
        oddities.add('identity.code-as-number', [code.at], { code: code.value });
    // the zone's own book has no enterprise's code on it
    const isZone = (0, form_1.isZoneForm)(area.form.form);
    if (!code && !isZone)
        oddities.add('identity.code-missing', [heading]);
    if (!name && !isZone)
        oddities.add('identity.name-missing', [heading]);
    const borrowed = isZone
        ? []
        : [codesHere.length === 0 ? code : null, namesHere.length === 0 ? name : null].filter((x) => x !== null);
    if (borrowed.length > 0)
        oddities.add('identity.from-other-sheet', borrowed.map((each) => each.at));
    return { code: code?.value ?? null, name: name?.value ?? null, codeAt: code?.at ?? null, nameAt: name?.at ?? null };
}
/** Characters that an organisation code and its unified social credit code share. */
function last9(code) {
    return code.length === 18 ? code.slice(8, 17) : code;
}
function readPeriod(book, scan, area, block, others, oddities, heading) {
    const labelled = nearest(block.labelledPeriods, area);
    const alone = nearest(block.periods, area).filter((period) => period.at.row < area.firstRow);
    const here = [...labelled, ...alone];
    const found = here[0] ??
        (0, read_filer_1.periodInDateCells)(book, scan, area.firstRow) ??
        (0, read_filer_1.periodInSpreadCells)(scan, area.firstRow) ??
        others.flatMap((other) => [...other.labelledPeriods, ...other.periods])[0] ??
        null;
    if (found) {
        const differing = here.filter((period) => !(0, period_1.samePeriod)(period.value, found.value)).slice(0, NAMED);
        if (differing.length > 0) {
            const periods = [found, ...differing].map((each) => (0, period_1.formatPeriod)(each.value)).join(' ');
            oddities.add('identity.periods-conflict', [found.at, ...differing.map((each) => each.at)], { periods });
        }
        if (found.at.sheet !== scan.sheet.name)
            oddities.add('identity.from-other-sheet', [found.at]);
        return found;
    }
    const bySheet = (0, period_text_1.periodInText)((0, fold_text_1.foldText)(scan.sheet.name), true);
    if (bySheet) {
        oddities.add('identity.period-from-sheet-name', [heading], { period: (0, period_1.formatPeriod)(bySheet) });
        return { value: bySheet, at: heading };
    }
    oddities.add('identity.period-missing', [heading]);
    return null;
}
/** Builds the filing of one return: values, identity, period, unit line, oddities. */
function assembleFiling(book, scan, areas, blocks, path) {
    const oddities = new oddity_list_1.OddityList();
    const area = areas[0];
    const { sheet } = scan;
    const { form } = area.form;
    const heading = { sheet: sheet.name, row: area.firstRow, column: area.labelColumn };
    const block = blocks.get(scan) ?? (0, read_filer_1.readFilerBlock)(book, scan);
    const others = [...blocks].filter(([other]) => other !== scan).map(([, other]) => other);
    if (sheet.visibility !== 'visible')
        oddities.add('sheet.hidden', [heading], { visibility: sheet.visibility });
    if (scan.scanned < sheet.size)
        oddities.add('sheet.read-partly', [heading], { cells: scan.scanned });
    const number = scan.numbers.find((cell) => scan.facts[cell].foreignNumber !== null);
    if (!area.evidence.number) {
        if (number === undefined)
            oddities.add('form.number-missing', [heading], { expected: form.formNumber });
        else {
            const at = { sheet: sheet.name, row: sheet.rows[number], column: sheet.columns[number] };
            oddities.add('form.number-differs', [at], {
                expected: form.formNumber,
                found: scan.facts[number].foreignNumber,
            });
        }
    }
    const enterprise = readIdentity(area, block, others, oddities, heading);
    const period = readPeriod(book, scan, area, block, others, oddities, heading);
    const read = (0, read_table_1.readTable)(book, scan, areas, oddities);
    const unitLine = nearest(block.unitLines, area)[0] ?? null;
    if (unitLine && unitLine.unit !== form.unit) {
        oddities.add('unit.line-differs', [unitLine.at], { found: unitLine.value, expected: form.unit });
    }
    const headingMonth = read.plans.find((plan) => plan.headingMonth !== null)?.headingMonth;
    if (headingMonth && period && headingMonth.month !== period.value.month) {
        const at = { sheet: sheet.name, row: sheet.rows[headingMonth.cell], column: sheet.columns[headingMonth.cell] };
        oddities.add('identity.heading-month-differs', [at], {
            heading: scan.facts[headingMonth.cell].text.trim(),
            period: (0, period_1.formatPeriod)(period.value),
        });
    }
    return {
        form,
        path,
        sheet: sheet.name,
        enterprise,
        period: period?.value ?? null,
        periodAt: period?.at ?? null,
        unitLine: unitLine ? { text: unitLine.value, at: unitLine.at } : null,
        table: read.table,
        groups: read.groups,
        oddities: oddities.list(),
    };
}
