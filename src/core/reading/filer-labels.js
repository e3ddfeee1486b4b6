"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.filerMentions = filerMentions;
const SPELLINGS = {
    name: [
        '单位详细名称',
        '企业详细名称',
        '单位名称',
        '企业名称',
        '填报单位名称',
        '填报单位',
        '报送单位',
        '法人单位名称',
    ],
    code: [
        '统一社会信用代码',
        '组织机构代码',
        '法人单位代码',
        '法人代码',
        '单位代码',
        '企业代码',
        '机构代码',
        '信用代码',
    ],
    period: ['报告期别', '报告期', '所属时期', '所属期', '统计期', '报表期'],
    unit: ['计量单位', '金额单位', '货币单位', '单位'],
    formNumber: ['表号'],
    other: [
        '单位负责人',
        '企业负责人',
        '统计负责人',
        '填表人',
        '联系电话',
        '电话',
        '报出日期',
        '报送日期',
        '制定机关',
        '制表机关',
        '批准机关',
        '批准文号',
        '备案文号',
        '文号',
        '有效期至',
        '有效期',
    ],
};
const PART_OF_SPELLING = new Map();
for (const part of Object.keys(SPELLINGS)) {
    for (const spelling of SPELLINGS[part])
        PART_OF_SPELLING.set(spelling, part);
}
const ANY_LABEL = [...PART_OF_SPELLING.keys()]
    .sort((a, b) => b.length - a.length)
    .map((spelling) => [...spelling].join('\\s*'))
    .join('|');
const LABELS = new RegExp(`(?:^|[\\s\\d一二三四五六七八九.、;,(《])(${ANY_LABEL})\\s*(?:\\([^()]{1,12}\\)\\s*)?(:|$|(?=\\s))`, 'g');
const UNKNOWN_LABEL = /\s+(?=[^\s:]{2,12}:)/;
const LONGEST = 200;
/**
 * The labelled parts of a cell's text, however many one cell holds.
 * @example filerMentions('组织机构代码：D2143569-X  填表人：王某') // code 'D2143569-X', other '王某'
 */
function filerMentions(text) {
    if (text.length > LONGEST)
        return [];
    const plain = text
        .normalize('NFKC')
        .replace(/[\u00a0\u200b-\u200f\ufeff]/g, ' ')
        .trim();
    const found = [];
    for (const match of plain.matchAll(LABELS)) {
        const part = PART_OF_SPELLING.get(match[1].replace(/\s/g, ''));
        found.push({ part, start: match.index, end: match.index + match[0].length, colon: match[2] === ':' });
    }
    const first = found[0];
    if (!first || plain.slice(0, first.start).replace(/[\s\d.、(《]/g, '') !== '')
        return [];
    const mentions = found.map((label, i) => {
        const rest = plain.slice(label.end, found[i + 1]?.start ?? plain.length);
        // another label, not known here, ends the value: `D2143569-X  行业代码：2720`
        const value = rest
            .trim()
            .split(UNKNOWN_LABEL)[0]
            .replace(/[\s|;,、_]+$/, '');
        return { part: label.part, value, bare: !label.colon };
    });
    // 计量单位 alone heads a column, and 单位 alone is any word: as a line of the form they need a colon
    return mentions.filter((mention) => mention.part !== 'unit' || !mention.bare);
}
