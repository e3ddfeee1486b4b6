"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reportColumns = reportColumns;
exports.reportHidden = reportHidden;
exports.reportMerged = reportMerged;
const locate_rows_1 = require("./locate-rows");
/** The text over a column in the lowest heading row; '' when there is none. */
function headingOver(scan, row, column) {
    const cell = scan.sheet.indexOf(row, column);
    return cell < 0 ? '' : (scan.facts[cell]?.text.trim() ?? '');
}
/** Reports value columns that are missing, repeated, taken by order, or not the form's. */
function reportColumns(scan, area, plan, oddities) {
    const sheet = scan.sheet.name;
    const { headingRow } = plan;
    const names = area.form.form.columns;
    if (plan.byOrder.length > 0) {
        const at = plan.byOrder.map((i) => ({ sheet, row: headingRow, column: plan.values[i] }));
        oddities.add('layout.columns-by-order', at, { columns: plan.byOrder.map((i) => names[i].name.zh).join('、') });
    }
    plan.values.forEach((column, i) => {
        if (column >= 0)
            return;
        const at = { sheet, row: headingRow, column: area.labelColumn };
        oddities.add('layout.column-missing', [at], { column: names[i].name.zh });
    });
    for (const { column, index } of plan.repeated) {
        oddities.add('layout.column-twice', [{ sheet, row: headingRow, column }], { column: names[index].name.zh });
    }
    for (const column of plan.extra) {
        const heading = headingOver(scan, headingRow, column);
        oddities.addTogether('layout.extra-column', { sheet, row: headingRow, column }, { heading });
    }
}
/** The filled rows of one table of the form. */
function filledRows(plan, rows) {
    const found = [];
    for (const placed of rows.items)
        if (placed?.plan === plan && placed.sketch.filled)
            found.push(placed.sketch);
    for (const placed of rows.groups)
        if (placed.plan === plan && placed.sketch.filled)
            found.push(placed.sketch);
    return found;
}
/** Reports rows and columns of the form that hold figures and are hidden. */
function reportHidden(scan, plan, rows, oddities) {
    const filled = filledRows(plan, rows);
    for (const sketch of filled) {
        if (scan.sheet.isRowHidden(sketch.row))
            oddities.addTogether('layout.hidden-row', (0, locate_rows_1.rowRef)(scan, sketch));
    }
    const first = filled[0];
    if (!first)
        return;
    for (const column of plan.values) {
        if (column < 0 || !scan.sheet.isColumnHidden(column))
            continue;
        oddities.addTogether('layout.hidden-column', { sheet: scan.sheet.name, row: first.row, column });
    }
}
/** Reports merged cells that swallow more than one value of the form: only the first is there to be read. */
function reportMerged(scan, plan, rows, oddities) {
    if (scan.sheet.merges.length === 0)
        return;
    const valueRows = new Set(filledRows(plan, rows).map((sketch) => sketch.row));
    for (const merge of scan.sheet.merges) {
        const columns = plan.values.filter((column) => column >= merge.left && column <= merge.right).length;
        if (columns === 0 || !valueRows.has(merge.top))
            continue;
        let covered = 0;
        for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + 100); row++)
            if (valueRows.has(row))
                covered++;
        const height = Math.min(merge.bottom, merge.top + 100) - merge.top + 1;
        if (columns * Math.max(covered, height) < 2)
            continue;
        oddities.add('cell.merged', [{ sheet: scan.sheet.name, row: merge.top, column: merge.left }], { values: columns });
    }
}
