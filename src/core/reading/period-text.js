"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.periodInText = periodInText;
exports.periodOfSerial = periodOfSerial;
const CHINESE_DIGITS = new Map([...'〇零○O一二三四五六七八九'].map((char, i) => [char, i < 4 ? '0' : String(i - 3)]));
const CHINESE_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const CHINESE = /([〇零○O一二三四五六七八九]{4})年(十[一二]?|[一二三四五六七八九])月/;
const CUMULATED = /((?:19|20)\d{2})年1-(\d{1,2})月/;
const WRITTEN = /((?:19|20)\d{2})年(\d{1,2})月(?!\d{1,2}日)/;
const QUARTER = /((?:19|20)\d{2})年第?([1-4一二三四])季度/;
const SHORT = /^((?:19|20)\d{2})[-/.](\d{1,2})$/;
const DIGITS = /^((?:19|20)\d{2})(\d{2})$/;
const FULL_DATE = /^((?:19|20)\d{2})(?:[-/.](\d{1,2})[-/.]\d{1,2}|年(\d{1,2})月\d{1,2}日)$/;
function periodOf(year, month) {
    const number = Number(month);
    return number >= 1 && number <= 12 ? { year: Number(year), month: number } : null;
}
/**
 * The month that a folded text names (of a quarter, 2013年三季度, its last): 2013年9月, 二〇一三年九月, 2013年1-9月, and, as the whole text, 2013-09, 2013.09, 201309.
 * `2013.9` may be typed for September, `2013.1` for January or October: one digit behind a dot is not a month.
 * @param labelled behind a label such as 报告期 a full date counts too
 */
function periodInText(folded, labelled) {
    if (folded.length > 120)
        return null;
    const chinese = CHINESE.exec(folded);
    if (chinese) {
        const year = [...chinese[1]].map((char) => CHINESE_DIGITS.get(char) ?? '').join('');
        return periodOf(year, String(CHINESE_MONTHS.indexOf(chinese[2]) + 1));
    }
    const quarter = QUARTER.exec(folded);
    if (quarter) {
        const number = '一二三四'.indexOf(quarter[2]) + 1 || Number(quarter[2]);
        return { year: Number(quarter[1]), month: number * 3 };
    }
    const match = CUMULATED.exec(folded) ?? WRITTEN.exec(folded) ?? SHORT.exec(folded) ?? DIGITS.exec(folded);
    if (match)
        return /\.\d$/.test(match[0]) ? null : periodOf(match[1], match[2]);
    const date = labelled ? FULL_DATE.exec(folded) : null;
    return date ? periodOf(date[1], date[2] ?? date[3]) : null;
}
const DAY = 86400000;
/** The month of a date serial number. @param dateSystem 1900 (with its false 29 February) or 1904 */
function periodOfSerial(serial, dateSystem) {
    if (!(serial >= 1) || serial >= 2958466)
        return null;
    const days = Math.floor(serial);
    const epoch = dateSystem === 1904 ? Date.UTC(1904, 0, 1) : days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
    const date = new Date(epoch + days * DAY);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}
