"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.OddityList = void 0;
/** Oddities of one return are bounded: a sheet of nothing but faults must not flood the list. */
const LIMIT = 400;
/** Collects oddities in the order they are met. */
class OddityList {
    items = [];
    together = new Map();
    add(code, at, facts = {}) {
        if (this.items.length < LIMIT)
            this.items.push({ code, at, facts });
    }
    /** One oddity for all cells of that kind: facts are those of the first, and `count`. */
    addTogether(code, at, facts = {}) {
        const known = this.together.get(code);
        if (known) {
            if (known.at.length < LIMIT)
                known.at.push(at);
            known.facts['count'] = Number(known.facts['count']) + 1;
            return;
        }
        const entry = { at: [at], facts: { ...facts, count: 1 } };
        this.together.set(code, entry);
        this.items.push({ code, at: entry.at, facts: entry.facts });
    }
    list() {
        return this.items;
    }
}
exports.OddityList = OddityList;
