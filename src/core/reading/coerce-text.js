"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.coerceText = coerceText;
const unit_1 = require("../model/unit");
const fold_text_1 = require("./fold-text");
const unit_text_1 = require("./unit-text");
const LONGEST_NUMBER = 64;
const DASH_WORDS = new Set([
    '-',
    '--',
    '---',
    '/',
    '//',
    '\\',
    '无',
    '无数据',
    '没有',
    '空',
    '空白',
    'N/A',
    'NA',
    'NULL',
    '.',
    '...',
    '×',
    'X',
]);
const PLAIN = /^\d+(?:\.\d*)?$|^\.\d+$/;
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const SPACED = /^[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?$/;
const SCIENTIFIC = /^\d+(?:\.\d*)?E[+-]?\d{1,3}$/;
const DATE = /^\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{0,2}日?)?$|^\d{1,2}月(?:\d{1,2}日)?$|^\d{1,2}[-/]\d{1,2}[-/]\d{2,4}$/;
const MAGNITUDES = new Map([
    ['万', 1e4],
    ['亿', 1e8],
]);
const ambiguous = { kind: 'unreadable', why: 'ambiguous-number', oddity: 'cell.ambiguous-number' };
const mismatch = { kind: 'unreadable', why: 'ambiguous-number', oddity: 'cell.unit-mismatch' };
/**
 * Reads what people type into a number cell. One convention for each habit, and none silent: every result but a truly
 * empty text carries the oddity to report. Two readings possible = unreadable, never a guess.
 *
 * - `１，２３４` `1,234` `1 234` `'120` `120 `: the number; groups that are not of three digits are ambiguous.
 * - `(120)` `（120）` `－120` `−120`: −120.
 * - `—` `--` `/` `无` `空`: a written blank.
 * - `120千元` in a 千元 cell: the number; `1.2万元` there: 12, converted, since the unit is written out;
 *   `1.2万` there: ambiguous (万 of what?), but 12000 where the unit is a base unit (人).
 * - `12%` outside a rate cell, a date, `约120`, `100+20`: unreadable.
 *
 * @param unit unit of the value the form asks for
 */
function coerceText(text, unit) {
    if (text === '')
        return { kind: 'blank', oddity: null };
    if (text.length > LONGEST_NUMBER)
        return { kind: 'unreadable', why: 'text', oddity: 'cell.unreadable-text' };
    const folded = (0, fold_text_1.foldText)(text);
    if (folded === '')
        return { kind: 'blank', oddity: 'cell.spaces' };
    if (DASH_WORDS.has(folded))
        return { kind: 'dash', oddity: 'cell.dash' };
    if (DATE.test(folded) && !PLAIN.test(folded))
        return { kind: 'unreadable', why: 'date', oddity: 'cell.date' };
    if (!/\d/.test(folded))
        return { kind: 'unreadable', why: 'text', oddity: 'cell.unreadable-text' };
    return hasStraySpace(text) ? ambiguous : coerceSigned(folded, unit);
}
/** Whether spaces between the digits of a number do anything else than group them by three. */
function hasStraySpace(text) {
    const plain = text
        .normalize('NFKC')
        .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
        .replace(/[\s\u00a0]+/g, ' ');
    const digits = (/\d[\d .,]*/.exec(plain)?.[0] ?? '').replace(/ ?([.,]) ?/g, '$1').trim();
    return digits.includes(' ') && !SPACED.test(digits);
}
function coerceSigned(folded, unit) {
    const bracket = /^\((.+)\)$/.exec(folded);
    if (bracket) {
        const inner = coerceUnit(bracket[1], unit);
        if (inner.kind !== 'number')
            return inner;
        const oddity = inner.oddity === 'cell.scaled-text' ? inner.oddity : 'cell.bracket-negative';
        return { kind: 'number', value: 0 - inner.value, oddity };
    }
    const sign = /^([+-])(.+)$/.exec(folded);
    if (!sign)
        return coerceUnit(folded, unit);
    const inner = coerceUnit(sign[2], unit);
    return inner.kind === 'number' && sign[1] === '-' ? { ...inner, value: 0 - inner.value } : inner;
}
function coerceUnit(folded, unit) {
    const bare = folded.replace(/^(?:¥|RMB|人民币)/, '');
    const split = (0, unit_text_1.splitUnit)(bare);
    if (split)
        return coerceWithUnit(split.digits, split.unit, unit);
    const magnitude = MAGNITUDES.get(bare.slice(-1));
    if (magnitude !== undefined) {
        const digits = digitsOf(bare.slice(0, -1));
        if (digits === null || (0, unit_1.unitOf)(unit).factor !== 1 || (0, unit_1.unitOf)(unit).dimension === 'other')
            return ambiguous;
        return { kind: 'number', value: scale(digits, magnitude), oddity: 'cell.scaled-text' };
    }
    const own = (0, fold_text_1.foldText)(unit);
    if (own !== '' && bare.length > own.length && bare.endsWith(own)) {
        return coerceWithUnit(bare.slice(0, -own.length), unit, unit);
    }
    const scientific = SCIENTIFIC.test(bare);
    const value = scientific ? finite(Number(bare)) : digitsOf(bare);
    if (value === null)
        return ambiguous;
    const oddity = scientific ? 'cell.scientific-text' : bare === folded ? 'cell.text-number' : 'cell.unit-in-cell';
    return { kind: 'number', value, oddity };
}
/** A value whose unit is written behind it; `1.2万元` splits as 万元, `1.2万千元` as 万 and 千元. */
function coerceWithUnit(text, written, unit) {
    if (written === '%' && unit !== '%')
        return { kind: 'unreadable', why: 'ambiguous-number', oddity: 'cell.percent-text' };
    const factor = (0, unit_text_1.unitFactor)(written, unit);
    if (factor === null)
        return mismatch;
    const magnitude = MAGNITUDES.get(text.slice(-1)) ?? 1;
    const digits = digitsOf(magnitude === 1 ? text : text.slice(0, -1));
    if (digits === null)
        return ambiguous;
    if (factor === 1 && magnitude === 1)
        return { kind: 'number', value: digits, oddity: 'cell.unit-in-cell' };
    return { kind: 'number', value: scale(digits, factor * magnitude), oddity: 'cell.scaled-text' };
}
function digitsOf(text) {
    if (PLAIN.test(text))
        return finite(Number(text));
    return GROUPED.test(text) ? finite(Number(text.replace(/,/g, ''))) : null;
}
function finite(value) {
    return Number.isFinite(value) ? value : null;
}
/** Multiplies by a power of ten without binary dust: 1.2 × 10 is 12, 0.0035 × 10000 is 35. */
function scale(value, factor) {
    return Number((value * factor).toPrecision(15));
}
