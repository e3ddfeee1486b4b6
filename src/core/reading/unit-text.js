"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.unitNamed = unitNamed;
exports.splitUnit = splitUnit;
exports.unitFactor = unitFactor;
const unit_1 = require("../model/unit");
/** Ways to write the units of the forms, folded, longest first so that 万千瓦时 is not read as 千瓦时. */
const SPELLINGS = [
    ['万千瓦小时', '万千瓦时'],
    ['万千瓦时', '万千瓦时'],
    ['千瓦小时', '千瓦时'],
    ['千瓦时', '千瓦时'],
    ['万度', '万千瓦时'],
    ['KWH', '千瓦时'],
    ['百万元', '百万元'],
    ['亿元', '亿元'],
    ['万元', '万元'],
    ['千元', '千元'],
    ['仟元', '千元'],
    ['元', '元'],
    ['度', '千瓦时'],
    ['人', '人'],
    ['件', '件'],
    ['份', '份'],
    ['亩', '亩'],
    ['%', '%'],
];
const BY_SPELLING = new Map(SPELLINGS);
/** The unit that a folded text names on its own, in its canonical name; null when it is not one of the known units. */
function unitNamed(folded) {
    return BY_SPELLING.get(folded) ?? null;
}
/** Splits a folded text that ends in a known unit. @example splitUnit('120千元') // { digits: '120', unit: '千元' } */
function splitUnit(folded) {
    for (const [spelling, unit] of SPELLINGS) {
        if (folded.length > spelling.length && folded.endsWith(spelling)) {
            return { digits: folded.slice(0, -spelling.length), unit };
        }
    }
    return null;
}
/** Factor from `from` to `to`; null when they do not measure the same thing. */
function unitFactor(from, to) {
    const a = (0, unit_1.unitOf)(from);
    const b = (0, unit_1.unitOf)(to);
    if (a.dimension !== b.dimension || (a.dimension === 'other' && a.name !== b.name))
        return null;
    return a.factor / b.factor;
}
