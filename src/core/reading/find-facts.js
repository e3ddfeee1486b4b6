"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.factsOf = factsOf;
const filer_labels_1 = require("./filer-labels");
const fold_text_1 = require("./fold-text");
const period_text_1 = require("./period-text");
const unit_text_1 = require("./unit-text");
const NONE = [];
const STUBS = new Map([
    ['指标名称', 'name'],
    ['指标', 'name'],
    ['项目', 'name'],
    ['指标项目', 'name'],
    ['项目名称', 'name'],
    ['代码', 'code'],
    ['指标代码', 'code'],
    ['编码', 'code'],
    ['行次', 'code'],
    ['产品代码', 'code'],
    ['行业代码', 'code'],
    ['计量单位', 'unit'],
    ['单位', 'unit'],
]);
const CLOSING = /^(?:说明|填表说明|填报说明|补充资料|审核关系|表内审核关系|逻辑审核|注|备注)(?::|$|\d)/;
const TOTALS = new Set(['合计', '小计', '总计', '共计']);
const MARKS = new Set(['甲', '乙', '丙', '丁']);
const FOREIGN_NUMBER = /^(?:表号:?)?([A-Z]{1,3}-?\d{1,4}(?:-[\dA-Z]{1,3})?)表$|^表号:?([A-Z]{0,3}-?\d{1,4}(?:-[\dA-Z]{1,3})?)表?$/;
/** Longer texts are notes: they are never a label, a heading or a title. */
const LONGEST_LABEL = 80;
const CACHE = 20000;
/** The facts of a text, from the index's memory where it has met the text before. */
function factsOf(index, text) {
    const known = index.facts.get(text);
    if (known)
        return known;
    const facts = findFacts(index, text);
    if (index.facts.size >= CACHE)
        index.facts.clear();
    index.facts.set(text, facts);
    return facts;
}
function findFacts(index, text) {
    const folded = (0, fold_text_1.foldText)(text.length > 400 ? text.slice(0, 400) : text);
    const filer = (0, filer_labels_1.filerMentions)(text);
    const closes = CLOSING.test(folded);
    const short = folded.length <= LONGEST_LABEL && folded !== '';
    const label = (0, fold_text_1.foldLabel)(text.slice(0, 400));
    const bare = short && filer.length === 0;
    const heading = bare ? (0, fold_text_1.foldHeading)(text) : '';
    const number = short ? (0, fold_text_1.foldFormNumber)(filer.find((mention) => mention.part === 'formNumber')?.value || text) : '';
    const numbers = index.numbers.get(number) ?? NONE;
    const foreign = short && numbers.length === 0 ? FOREIGN_NUMBER.exec(folded) : null;
    return {
        text,
        label,
        items: bare ? itemsOf(index, label) : NONE,
        codes: short ? (index.codes.get((0, fold_text_1.foldCode)(text)) ?? NONE) : NONE,
        groups: bare ? groupsOf(index, label) : NONE,
        titles: short ? titlesOf(index, folded) : NONE,
        numbers,
        foreignNumber: foreign ? (foreign[1] ?? foreign[2] ?? null) : null,
        heading: bare && (index.headings.has(heading) || /^(?:19|20)\d{2}年$/.test(heading)) ? heading : null,
        stub: bare ? (STUBS.get(folded) ?? null) : null,
        unit: short ? (0, unit_text_1.unitNamed)(folded) : null,
        filer,
        period: filer.length === 0 ? (0, period_text_1.periodInText)(folded, false) : null,
        closes,
        mark: MARKS.has(folded),
        total: TOTALS.has(label),
    };
}
/** Items of that label: as it is, without a unit in brackets behind it, without a row number before it. */
function itemsOf(index, label) {
    const exact = index.labels.get(label);
    if (exact)
        return exact;
    const split = (0, fold_text_1.splitTrailingBracket)(label);
    if (split && (0, unit_text_1.unitNamed)(split.bracket) !== null) {
        const found = index.labels.get(split.label);
        if (found)
            return found;
    }
    const numbered = /^\d{2,4}(\D.*)$/.exec(label);
    return numbered ? (index.labels.get((0, fold_text_1.foldLabel)(numbered[1])) ?? NONE) : NONE;
}
function groupsOf(index, label) {
    const exact = index.groupHeadings.get(label);
    if (exact)
        return exact;
    const split = (0, fold_text_1.splitTrailingBracket)(label);
    return (split && (0, unit_text_1.unitNamed)(split.bracket) !== null && index.groupHeadings.get(split.label)) || NONE;
}
/** A title stands alone, or with a form number, a period or the name of the place around it. */
function titlesOf(index, folded) {
    const bare = folded.replace(/\([^()]*\)/g, '').replace(/(?:19|20)\d{2}年(?:1-)?\d{1,2}月份?/g, '');
    const exact = index.titles.get(bare);
    if (exact)
        return exact;
    if (bare.length > 40)
        return NONE;
    for (const [title, forms] of index.titles) {
        if (title.length >= 8 && bare.includes(title))
            return forms;
        if (bare.endsWith(title) && index.numbers.has((0, fold_text_1.foldFormNumber)(bare.slice(0, -title.length))))
            return forms;
    }
    return NONE;
}
