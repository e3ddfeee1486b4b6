"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.registerOf = registerOf;
const enterprise_code_1 = require("./enterprise-code");
const fold_text_1 = require("./fold-text");
/** A register that finds by either code, in any spelling, and by name. The first entry of a code or name counts. */
function registerOf(entries) {
    const byCode = new Map();
    const byName = new Map();
    const add = (map, key, entry) => {
        if (key && !map.has(key))
            map.set(key, entry);
    };
    for (const entry of entries) {
        add(byCode, entry.organisationCode, entry);
        add(byCode, entry.creditCode, entry);
        add(byCode, entry.creditCode?.slice(8, 17), entry);
        add(byName, (0, fold_text_1.foldText)(entry.name), entry);
    }
    return {
        entries,
        find: (text) => {
            const code = (0, enterprise_code_1.normaliseCode)(text);
            return byCode.get(code) ?? (code.length === 18 ? (byCode.get(code.slice(8, 17)) ?? null) : null);
        },
        findByName: (name) => byName.get((0, fold_text_1.foldText)(name)) ?? null,
    };
}
