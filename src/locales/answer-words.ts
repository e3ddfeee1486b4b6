import type { Language } from './language';
import type { SameKeys } from './shape';

const zh = {
  verb: '读回填好的电话名单：通话记入台账，答复作为说明与当时的数值绑定',
  arguments: { file: '填好的电话名单（shenbao calls --out 写出的 .xlsx，用 Excel、WPS、LibreOffice 存过的都可以）' },
  options: { period: '报告期：名单里没有写报告期的行用它；写了别的报告期的行不记' },
  sheet: { period: '报告期', reason: '理由', binding: '绑定（请勿改动）' },
  reasonPrompt: '选最接近的一项。',
  notAList: '没有找到电话名单：要有“单位”“通话时间”“答复”几列的表头，且在前 20 行之内',
  title: '电话名单 {path}：{rows} 行有记录',
  calls: '通话：新记 {fresh} 次，早已记过 {known} 次。',
  explanations: '说明：新记 {fresh} 条，早已记过 {known} 条；都待统计人员处理（shenbao explanations）。',
  nothing: '没有填写通话时间或答复的行，什么也没有记。',
  told: '以下各行请看一下：',
  place: '{sheet} 第 {row} 行（{at}）',
  line: '{place} {who}：{what}',
  faults: {
    'who-missing': '没有组织机构代码，也没有单位名称，没有记；请补上',
    'other-enterprise':
      '这一行的单位与绑定的不是同一家（可能只排了几列的序），没有记；请按整行排序，或重新导出名单再填',
    'other-period': '这一行是别的报告期的，没有记；请用它自己的报告期',
    'period-missing': '不知道是哪个报告期，没有记；请补上报告期，或加 --period',
    unstorable: '文字太长或有不能保存的字符，没有记；请重新输入',
  },
  notes: {
    'no-answer': '没有答复，记为没有问到',
    'says-nothing': '答复没有说明什么（如“无”“正常”），记了通话，没有记为说明；请再问',
    'reason-unknown': '“{reason}”不在理由的单子上，说明里没有理由代码；请从下拉单选一项后再读一次',
    'not-bound': '这一行没有绑定要问的问题（可能是后加的），记了通话，没有记为说明',
    'binding-damaged': '绑定的内容被改动，不知道答复的是哪个问题，记了通话，没有记为说明；请重新导出名单再填',
    mandatory: '涉及强制性关系 {rules}：说明不能代替，要更正报表',
  },
};

const en: SameKeys<typeof zh> = {
  verb: 'reads a filled call list back: calls are logged in the ledger, answers kept as explanations bound to the values asked about',
  arguments: { file: 'the filled call list (the .xlsx of shenbao calls --out, however re-saved)' },
  options: { period: 'the month: for rows that state none; rows that state another month are not taken' },
  sheet: { period: 'Period', reason: 'Reason', binding: 'Binding (leave as it is)' },
  reasonPrompt: 'Choose what comes closest.',
  notAList: 'no call list was found: headings Enterprise, Called on and Answer must stand within the first 20 rows',
  title: 'Call list {path}: {rows} rows with something written',
  calls: 'Calls: {fresh} logged, {known} logged before.',
  explanations:
    'Explanations: {fresh} kept, {known} kept before; all wait for the statistician (shenbao explanations).',
  nothing: 'No row has a time or an answer: nothing was logged.',
  told: 'Please look at these rows:',
  place: '{sheet} row {row} ({at})',
  line: '{place} {who}: {what}',
  faults: {
    'who-missing': 'neither a code nor a name: not taken; fill one in',
    'other-enterprise':
      'the enterprise of the row is not the one it is bound to (only some columns were sorted?): not taken; sort whole rows, or write the list again',
    'other-period': 'the row is of another month: not taken; use its own month',
    'period-missing': 'the month is not known: not taken; fill it in, or add --period',
    unstorable: 'a text is too long or holds characters that cannot be kept: not taken; type it again',
  },
  notes: {
    'no-answer': 'no answer: logged as not reached',
    'says-nothing':
      'the answer says nothing (such as “none” or “normal”): the call is logged, no explanation kept; ask again',
    'reason-unknown':
      '“{reason}” is none of the reasons: the explanation has no reason code; choose one of the list and read it again',
    'not-bound': 'the row is bound to no question (added later?): the call is logged, no explanation kept',
    'binding-damaged':
      'the binding was changed, so the question is not known: the call is logged, no explanation kept; write the list again',
    mandatory: 'mandatory relations {rules}: no answer makes them hold, a corrected return does',
  },
};

export type AnswerWords = SameKeys<typeof zh>;

/** Words of the filled call list and of what was taken from it. */
export function answerWords(language: Language): AnswerWords {
  return language === 'en' ? en : zh;
}
