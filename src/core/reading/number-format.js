"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.formatKind = formatKind;
exports.isMonthFormat = isMonthFormat;
/** The part of a format that decides: the first section, without literals, escapes, colours and fillers. */
function bareSection(format) {
    const bare = format.slice(0, 255).replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
    return bare.split(';')[0];
}
/**
 * Kind of a number format: a date or time; a display scaled down by thousands (`#,##0,`); a percentage.
 * @example formatKind('yyyy"年"m"月"') // 'date'
 */
function formatKind(format) {
    if (format === 'General' || format === '' || format === '@' || format === '0')
        return 'plain';
    const bare = bareSection(format);
    if (/general/i.test(bare))
        return 'plain';
    if (/[yds年]|(?:^|[^0#?])m|h/i.test(bare) && !/[0#?]/.test(bare.replace(/s\.0+/gi, '')))
        return 'date';
    if (bare.includes('%'))
        return 'percent';
    if (/[0#?],+(?![0#?,])/.test(bare))
        return 'scaled';
    return 'plain';
}
/** Whether a date format shows year and month but no day: a period rather than a date. */
function isMonthFormat(format) {
    const bare = bareSection(format);
    return /y|年/i.test(bare) && /m|月/i.test(bare) && !/d/i.test(bare);
}
