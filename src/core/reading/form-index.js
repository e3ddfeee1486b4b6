"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.prepareForms = prepareForms;
const fold_text_1 = require("./fold-text");
function push(map, key, value) {
    const known = map.get(key);
    if (known)
        known.push(value);
    else
        map.set(key, [value]);
}
/** A code pattern of a pack; packs are validated when loaded, so a bad one means it never matches. */
function patternOf(source) {
    return source === null ? null : new RegExp(source, 'u');
}
function prepareForm(form, index) {
    const columnOf = new Map();
    form.columns.forEach((column, i) => {
        for (const path of column.headings) {
            const key = path.map(fold_text_1.foldHeading).join('');
            if (!columnOf.has(key))
                columnOf.set(key, i);
        }
    });
    const itemOf = new Map();
    const itemOfCode = new Map();
    const itemOfNumber = new Map();
    form.items.forEach((item, i) => {
        for (const label of [item.name.zh, item.name.en, ...item.aliases])
            itemOf.set((0, fold_text_1.foldLabel)(label), i);
        itemOfCode.set((0, fold_text_1.foldCode)(item.code), i);
        if (/^\d+$/.test(item.code)) {
            itemOfNumber.set(Number(item.code), i);
            const short = String(Number(item.code));
            if (!itemOfCode.has(short))
                itemOfCode.set(short, i);
        }
    });
    return {
        form,
        index,
        columnOf,
        itemOf,
        itemOfCode,
        itemOfNumber,
        codePatterns: form.groups.map((group) => patternOf(group.codePattern)),
        units: form.items.map((item) => item.unit),
        itemsNeeded: Math.min(form.items.length, Math.max(2, Math.ceil(form.items.length / 4))),
    };
}
/** Compiles forms for `readFilings`. Several versions of one form may stand side by side. */
function prepareForms(forms) {
    const prepared = forms.map(prepareForm);
    const labels = new Map();
    const codes = new Map();
    const titles = new Map();
    const numbers = new Map();
    const headings = new Set();
    const groupHeadings = new Map();
    for (const { form, index, itemOf, itemOfCode } of prepared) {
        for (const [label, item] of itemOf)
            push(labels, label, { form: index, index: item });
        for (const [code, item] of itemOfCode)
            push(codes, code, { form: index, index: item });
        for (const title of new Set([form.title.zh, form.title.en, ...form.titles].map(fold_text_1.foldText)))
            push(titles, title, index);
        push(numbers, (0, fold_text_1.foldFormNumber)(form.formNumber), index);
        for (const column of form.columns) {
            for (const path of column.headings) {
                for (const heading of path)
                    headings.add((0, fold_text_1.foldHeading)(heading));
                headings.add(path.map(fold_text_1.foldHeading).join(''));
            }
        }
        form.groups.forEach((group, i) => {
            for (const heading of group.headings)
                push(groupHeadings, (0, fold_text_1.foldLabel)(heading), { form: index, index: i });
        });
    }
    return { forms: prepared, labels, codes, titles, numbers, headings, groupHeadings, facts: new Map() };
}
