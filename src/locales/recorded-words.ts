import type { ExplanationDecision } from '../core/model/ledger-explanation';
import type { Language } from './language';
import type { SameKeys } from './shape';

const zhDecisions: Readonly<Record<ExplanationDecision, string>> = {
  open: '未审定',
  accepted: '认可',
  'ask-again': '再问',
};

const zh = {
  decisions: zhDecisions,
  accept: {
    explanations:
      '“说明”表：新记入 {recorded} 条说明，{known} 条台账已有；其中 {before} 处此前十二个月内也说明过（不等于认可，仍由统计人员审定）',
    notKept: '没有记入的说明（{count} 条），请企业重新录入：',
    notKeptLine: '{path} {rule}：{why, select, text-too-long{太长} other{含无法保存的字符}}',
  },
  info: {
    explanations: '说明 {count} 条：未审定 {open}，认可 {accepted}，再问 {again}',
    calls: '电话记录 {count} 条',
  },
  calls: {
    verb: '电话记录：何时问了谁、问什么、怎么答；不能修改，只能增加',
    enterprise: '只看一个单位：组织机构代码、信用代码或单位名称',
    period: '只看一个报告期',
    format: '格式，缺省为 text',
    out: '写到文件，缺省写到屏幕',
    head: '{id}. {who} {period}  {calledOn}{spokeTo}',
    blank: '（未写时间）',
    spokeTo: '  接听：{name}',
    question: '    问：{text}',
    answer: '    答：{text}',
    noAnswer: '（未写）',
    recorded: '    {at} {by} 记入；{source}',
    none: '没有电话记录',
    columns: {
      id: '序号',
      code: '组织机构代码',
      name: '单位名称',
      period: '报告期',
      calledOn: '通话时间',
      spokeTo: '接听人',
      question: '问题',
      answer: '答复',
      recordedAt: '记入时间',
      recordedBy: '记入人',
      source: '来源文件',
    },
  },
} as const;

export type RecordedWords = SameKeys<typeof zh>;

const en: RecordedWords = {
  decisions: { open: 'open', accepted: 'accepted', 'ask-again': 'ask again' },
  accept: {
    explanations:
      'sheet 说明: {recorded} explanations recorded, {known} on record already; {before} of these findings were explained in the twelve months before too (which accepts nothing: the statistician decides)',
    notKept: 'Explanations not recorded ({count}), have them typed again:',
    notKeptLine: '{path} {rule}: {why, select, text-too-long{too long} other{has characters that cannot be kept}}',
  },
  info: {
    explanations: '{count} explanations: {open} open, {accepted} accepted, {again} to be asked again',
    calls: '{count} calls on record',
  },
  calls: {
    verb: 'the log of calls: who was asked what, when, and what was answered; it is added to, never changed',
    enterprise: 'of one enterprise only: organisation code, credit code or name',
    period: 'of one period only',
    format: 'format; text without it',
    out: 'file to write to; the screen without it',
    head: '{id}. {who} {period}  {calledOn}{spokeTo}',
    blank: '(no time stated)',
    spokeTo: '  spoke to {name}',
    question: '    asked: {text}',
    answer: '    answered: {text}',
    noAnswer: '(blank)',
    recorded: '    recorded {at} by {by}; {source}',
    none: 'no calls on record',
    columns: {
      id: 'No.',
      code: 'Code',
      name: 'Enterprise',
      period: 'Period',
      calledOn: 'Called on',
      spokeTo: 'Spoke to',
      question: 'Question',
      answer: 'Answer',
      recordedAt: 'Recorded at',
      recordedBy: 'Recorded by',
      source: 'File',
    },
  },
};

const WORDS: Readonly<Record<Language, RecordedWords>> = { 'zh-CN': zh, en };

/** The words for what a ledger keeps of explanations and calls. */
export function recordedWords(language: Language): RecordedWords {
  return WORDS[language];
}
