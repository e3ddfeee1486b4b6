"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.describeUnrecognised = describeUnrecognised;
function nearestForm(scan, index) {
    const seen = index.forms.map(() => new Set());
    for (const cell of scan.items)
        for (const place of scan.facts[cell].items)
            seen[place.form].add(place.index);
    let best = null;
    for (const { form, index: at } of index.forms) {
        const items = seen[at].size;
        if (items > 0 && items > (best?.items ?? 0))
            best = { form: form.id, items, of: form.items.length };
    }
    return best;
}
/** Says what was seen on a sheet without a form. */
function describeUnrecognised(scan, index, instructions) {
    const { sheet } = scan;
    const formNumbers = scan.numbers.slice(0, 5).map((cell) => ({
        text: scan.facts[cell].foreignNumber ?? scan.facts[cell].text.trim(),
        at: { sheet: sheet.name, row: sheet.rows[cell], column: sheet.columns[cell] },
    }));
    const foreign = scan.numbers.some((cell) => scan.facts[cell].foreignNumber !== null);
    const first = scan.facts.find((facts) => facts !== null && facts.text.trim() !== '');
    return {
        sheet: sheet.name,
        visibility: sheet.visibility,
        why: instructions ? 'instructions' : foreign ? 'other-form' : 'no-form',
        formNumbers,
        firstText: (first?.text.trim() ?? '').slice(0, 120),
        nearest: nearestForm(scan, index),
    };
}
