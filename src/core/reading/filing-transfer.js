"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.filingToRecord = filingToRecord;
exports.filingFromRecord = filingFromRecord;
const filled_table_1 = require("./filled-table");
/** The filing as plain data. Its values are shared with the filing, not copied. */
function filingToRecord(filing) {
    const { form, table, groups, path, sheet, enterprise, period, periodAt, unitLine, oddities } = filing;
    const whys = [];
    const raws = [];
    for (let slot = 0; slot < table.values.length; slot++) {
        const reading = table.reading(Math.floor(slot / form.columns.length), slot % form.columns.length);
        if (reading.state === 'missing')
            continue;
        if (reading.state === 'unreadable')
            whys.push([slot, reading.why]);
        if (reading.state !== 'number' || reading.raw !== String(reading.value))
            raws.push([slot, reading.raw]);
    }
    const { values, states, rows, columns } = table;
    return {
        ...{ formId: form.id, formVersion: form.version, path, sheet, enterprise, period, periodAt, unitLine, oddities },
        ...{ values, states, rows, columns, whys, raws, groups: [...groups] },
    };
}
/**
 * The filing of a record.
 * @param forms the forms of the pack that read it
 * @returns null when none of them is the record's form in its version
 */
function filingFromRecord(record, forms) {
    const form = forms.find((each) => each.id === record.formId && each.version === record.formVersion);
    if (!form)
        return null;
    const { path, sheet, enterprise, period, periodAt, unitLine, oddities } = record;
    const table = new filled_table_1.FilledTable(sheet, form.items.map((item) => item.unit), record.values, record.states, record.rows, record.columns, { whys: new Map(record.whys), raws: new Map(record.raws) }, form.columns.length);
    const groups = new Map(record.groups);
    return { form, path, sheet, enterprise, period, periodAt, unitLine, table, groups, oddities };
}
