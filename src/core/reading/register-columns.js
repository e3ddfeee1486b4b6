"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.registerField = registerField;
exports.headingUnit = headingUnit;
const fold_text_1 = require("./fold-text");
const HEADINGS = {
    organisationCode: [
        '组织机构代码',
        '代码',
        '单位代码',
        '法人代码',
        '法人单位代码',
        '机构代码',
        'organisation code',
        'organization code',
        'code',
    ],
    creditCode: ['统一社会信用代码', '社会信用代码', '信用代码', 'unified social credit code', 'credit code'],
    name: ['单位详细名称', '单位名称', '企业名称', '企业详细名称', '名称', 'enterprise', 'enterprise name', 'name'],
    industry: [
        '行业代码',
        '行业小类',
        '行业小类代码',
        '国民经济行业代码',
        '行业',
        'industry',
        'industry class',
        'industry code',
    ],
    status: ['运营状态', '营业状态', '企业状态', '经营状态', '状态', 'status', 'operating status'],
    cluster: ['产业集群', '所属产业', '产业', '集群', 'cluster'],
    subPark: ['所属园区', '园区', '分园', '片区', 'sub-park', 'park'],
    aboveScale: ['规模以上', '是否规模以上', '规上', '规上企业', 'above scale', 'above designated size'],
    highTech: ['高新技术企业', '是否高新技术企业', '高企', 'high-tech', 'high-tech enterprise'],
    highTechFrom: [
        '高新技术企业证书起',
        '证书起',
        '证书有效期起',
        '有效期起',
        '高新证书起',
        '高新技术企业起始',
        '发证日期',
        'high-tech from',
        'certificate from',
    ],
    highTechTo: [
        '高新技术企业证书止',
        '证书止',
        '证书有效期止',
        '有效期止',
        '高新证书止',
        '高新技术企业截止',
        '有效期至',
        'high-tech to',
        'certificate to',
    ],
    firstMonth: [
        '纳入月份',
        '起始月份',
        '首报月份',
        '首报月',
        '入库月份',
        '纳入统计月份',
        'first month',
        'in scope from',
    ],
    lastMonth: ['退出月份', '末报月份', '末报月', '退库月份', '终止月份', 'last month', 'in scope to'],
    contact: ['联系人', '统计员', '填报人', 'contact'],
    telephone: ['联系电话', '电话', '手机', 'telephone', 'phone'],
    annualRevenue: [
        '上年主营业务收入',
        '年主营业务收入',
        '上年主营业务收入(千元)',
        '主营业务收入',
        'annual revenue',
        'annual main revenue',
    ],
};
const FIELD_OF = new Map();
for (const field of Object.keys(HEADINGS)) {
    for (const heading of HEADINGS[field])
        FIELD_OF.set((0, fold_text_1.foldText)(heading), field);
}
/** The field a heading names, with or without a note in brackets; null for any other column. */
function registerField(heading) {
    const folded = (0, fold_text_1.foldText)(heading);
    return FIELD_OF.get(folded) ?? FIELD_OF.get(folded.replace(/\([^()]*\)$/, '')) ?? null;
}
/** The unit that the heading of a money column gives in brackets; 千元 when it gives none. */
function headingUnit(heading) {
    return /\(([^()]+)\)$/.exec((0, fold_text_1.foldText)(heading))?.[1] ?? '千元';
}
