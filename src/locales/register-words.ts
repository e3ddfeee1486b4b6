import type { RegisterField } from '../core/model/ledger';
import type { OperatingStatus } from '../core/model/register';
import type { Language } from './language';
import type { SameKeys } from './shape';

const zhFields: Readonly<Record<RegisterField, string>> = {
  organisationCode: '组织机构代码',
  creditCode: '统一社会信用代码',
  name: '单位名称',
  industry: '行业代码',
  status: '运营状态',
  cluster: '产业集群',
  subPark: '所属园区',
  aboveScale: '规模以上',
  highTech: '高新技术企业证书',
  firstMonth: '首报月',
  lastMonth: '末报月',
  contact: '联系人',
  telephone: '联系电话',
  annualRevenue: '上年主营业务收入',
};
const zhStatuses: Readonly<Record<OperatingStatus, string>> = {
  producing: '投产',
  stopped: '停产',
  closed: '歇业',
  preparing: '筹建',
};

const zh = {
  fields: zhFields,
  statuses: zhStatuses,
  /** a field without a value */
  blank: '（空）',
  certificate: '{from}至{to}',
  openEnd: '（未写）',
  verb: '名录的变动：新增、退出、合并、变更，从何月起、何时、何人、何据',
  enterprise: '只看一个单位：组织机构代码、信用代码或单位名称',
  line: '{from} {kind} {name}{fields}{into}；{at} {by}；{source}',
  into: '，并入 {into}',
  none: '名录没有变动',
  /** names of the facts of the log */
  facts: {
    accepted: '新报',
    revised: '更正',
    unchanged: '未变',
    refused: '未收',
    from: '从',
    to: '至',
    source: '来源',
    entries: '家数',
    entry: '新增',
    exit: '退出',
    change: '变更',
    enterprise: '单位',
    into: '并入',
    filings: '份数',
    explanations: '条数',
    known: '已有',
    explanation: '第',
    rule: '审核关系',
    decision: '审定',
    calls: '通数',
  },
} as const;

export type RegisterWords = SameKeys<typeof zh>;

const en: RegisterWords = {
  fields: {
    organisationCode: 'organisation code',
    creditCode: 'credit code',
    name: 'name',
    industry: 'industry',
    status: 'operating status',
    cluster: 'cluster',
    subPark: 'sub-park',
    aboveScale: 'above scale',
    highTech: 'high-tech certificate',
    firstMonth: 'first month',
    lastMonth: 'last month',
    contact: 'contact',
    telephone: 'telephone',
    annualRevenue: 'main business revenue of last year',
  },
  statuses: { producing: 'producing', stopped: 'stopped', closed: 'closed', preparing: 'being set up' },
  blank: '(blank)',
  certificate: '{from} to {to}',
  openEnd: '(not stated)',
  verb: 'changes of the register: entries, exits, mergers and others, from which month, when, by whom, after what',
  enterprise: 'of one enterprise only: organisation code, credit code or name',
  line: '{from} {kind} {name}{fields}{into}; {at} {by}; {source}',
  into: ', into {into}',
  none: 'no changes of the register',
  facts: {
    accepted: 'new',
    revised: 'revised',
    unchanged: 'unchanged',
    refused: 'not taken',
    from: 'from',
    to: 'to',
    source: 'source',
    entries: 'enterprises',
    entry: 'entered',
    exit: 'left',
    change: 'changed',
    enterprise: 'enterprise',
    into: 'into',
    filings: 'returns',
    explanations: 'explanations',
    known: 'known',
    explanation: 'no.',
    rule: 'rule',
    decision: 'decision',
    calls: 'calls',
  },
};

const WORDS: Readonly<Record<Language, RegisterWords>> = { 'zh-CN': zh, en };

/** The words for what the register of a ledger says, and how it changed. */
export function registerWords(language: Language): RegisterWords {
  return WORDS[language];
}
