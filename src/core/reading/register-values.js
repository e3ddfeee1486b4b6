"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.statusOf = statusOf;
exports.truthOf = truthOf;
exports.monthOf = monthOf;
const fold_text_1 = require("./fold-text");
const period_text_1 = require("./period-text");
const STATUSES = new Map([
    ['投产', 'producing'],
    ['正常', 'producing'],
    ['正常生产', 'producing'],
    ['营业', 'producing'],
    ['在产', 'producing'],
    ['生产', 'producing'],
    ['PRODUCING', 'producing'],
    ['停产', 'stopped'],
    ['停业', 'stopped'],
    ['STOPPED', 'stopped'],
    ['歇业', 'closed'],
    ['关闭', 'closed'],
    ['注销', 'closed'],
    ['CLOSED', 'closed'],
    ['筹建', 'preparing'],
    ['在建', 'preparing'],
    ['PREPARING', 'preparing'],
]);
const YES = new Set(['是', '有', '√', 'Y', 'YES', 'TRUE', '1', '规模以上', '规上']);
const NO = new Set(['否', '无', '×', 'N', 'NO', 'FALSE', '0', '-', '规模以下', '规下']);
/** 投产, 停产, 歇业, 筹建 or their English names; undefined when not understood. */
function statusOf(text) {
    return STATUSES.get((0, fold_text_1.foldText)(text));
}
/** 是 or 否 in its usual spellings; undefined when not understood. */
function truthOf(text) {
    const folded = (0, fold_text_1.foldText)(text);
    return YES.has(folded) ? true : NO.has(folded) ? false : undefined;
}
/** A month, or the month of a full date. */
function monthOf(text) {
    return (0, period_text_1.periodInText)((0, fold_text_1.foldText)(text), true);
}
