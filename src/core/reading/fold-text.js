"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.foldText = foldText;
exports.foldLabel = foldLabel;
exports.splitTrailingBracket = splitTrailingBracket;
exports.foldHeading = foldHeading;
exports.monthOfHeading = monthOfHeading;
exports.foldFormNumber = foldFormNumber;
exports.foldCode = foldCode;
const SPACES = /[\s\u00a0\u200b-\u200f\u2060\u3000\ufeff]+/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63~\u301c]/g;
const QUOTES = /["'`\u2018\u2019\u201c\u201d]/g;
/** What no spelling habit changes: full-width forms, spaces, dashes and quotes are made one. Never shown, only compared. */
function foldText(text) {
    return text.normalize('NFKC').replace(SPACES, '').replace(DASHES, '-').replace(QUOTES, '').toUpperCase();
}
const NUMBERING = /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、)]|[#*\-•·])/;
const PART_OF = /^(?:其中|其)[:,]?(?=.)/;
const TRAILING = /[:。,.;、]+$/;
/**
 * Folded label of an item: numbering (一、 1. (二)), `其中:` and closing punctuation are dropped.
 * @example foldLabel('其中：　出口交货值') // '出口交货值'
 */
function foldLabel(text) {
    let folded = foldText(text).replace(TRAILING, '');
    for (let round = 0; round < 4; round++) {
        const bare = folded.replace(NUMBERING, '').replace(PART_OF, '');
        if (bare === folded || bare === '')
            break;
        folded = bare;
    }
    return folded;
}
const TRAILING_BRACKET = /^(.+)\(([^()]{1,12})\)$/;
/** Splits `平均用工人数(人)` into its label and the text in the closing bracket; null when there is none. */
function splitTrailingBracket(folded) {
    const match = TRAILING_BRACKET.exec(folded);
    return match ? { label: match[1], bracket: match[2] } : null;
}
const SPAN = /[1一](?:-|至|到)(?:\d{1,2}|[一二三四五六七八九十]{1,2}|本)月份?/;
const ONE_MONTH = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/;
const HEADING_BRACKET = /\((?:千元|万元|元|亿元|万千瓦时|实际|数)\)$/;
/**
 * Folded column heading: every way to write 1—本月 (1-9月, 一至九月, 1～本月) becomes `1-本月`, a bare month (9月) `本月`.
 * @example foldHeading('1—9月') // '1-本月'
 */
function foldHeading(text) {
    const folded = foldText(text).replace(TRAILING, '').replace(HEADING_BRACKET, '');
    if (ONE_MONTH.test(folded))
        return '本月';
    return folded.replace(SPAN, '1-本月').replace('1-本月累计', '1-本月');
}
/** The last month a heading names (`1—9月`, `9月`), or null: tells whether the sheet was left over from another month. */
function monthOfHeading(text) {
    const match = /(?:^|-|至|到)(\d{1,2})月份?$/.exec(foldText(text));
    const month = match ? Number(match[1]) : 0;
    return month >= 1 && month <= 12 ? month : null;
}
/** Folded form number without dashes and the words 表号 and 表. @example foldFormNumber('表号：B204—1 表') // 'B2041' */
function foldFormNumber(text) {
    return foldText(text)
        .replace(/^表号[:]?/, '')
        .replace(/表$/, '')
        .replace(/-/g, '');
}
/** Folded row code. @example foldCode(' ０１') // '01' */
function foldCode(text) {
    return foldText(text).replace(/[.\-]$/, '');
}
