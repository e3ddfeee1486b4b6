import type { Language } from './language';
import type { SameKeys } from './shape';

/** Words of the list that takes the place of a corrected copy where a file has no parts to patch (.xls, .et, .ods …). */
const zh = {
  /** name of the sheet; 31 characters at most, none of \ / ? * [ ] : */
  title: '更正与说明清单',
  notReturn:
    '这是一张清单，不是报表本身，不能代替报表报送。这种格式的文件不能在此改写：请用 Excel 或 WPS 打开原文件，对照原始凭证逐格更正，并把说明填入“说明”表，保存后再自查一次。',
  file: '原文件',
  /** above a table, with the number of its lines */
  corrections: '更正（{count}）',
  explanations: '说明（{count}）',
  none: '无',
  correction: { number: '序号', sheet: '工作表', cell: '单元格', received: '收到时', corrected: '更正为' },
  explanation: {
    number: '序号',
    form: '报表',
    cell: '单元格',
    rule: '审核编号',
    reason: '原因代码',
    text: '说明',
  },
  blank: '（空）',
  more: '另有 {count} 处未列出',
};

export type CorrectionListWords = SameKeys<typeof zh>;

const en: CorrectionListWords = {
  title: 'Corrections and explanations',
  notReturn:
    'This is a list, not the return itself, and cannot be filed in its place. A file of this kind cannot be rewritten here: open the original file in Excel or WPS, correct it cell by cell against the source records, write the explanations in the sheet 说明, save, and check it once more.',
  file: 'Original file',
  corrections: 'Corrections ({count})',
  explanations: 'Explanations ({count})',
  none: 'None',
  correction: { number: 'No.', sheet: 'Sheet', cell: 'Cell', received: 'As received', corrected: 'Corrected' },
  explanation: {
    number: 'No.',
    form: 'Form',
    cell: 'Cell',
    rule: 'Check',
    reason: 'Reason code',
    text: 'Explanation',
  },
  blank: '(blank)',
  more: '{count} more not listed',
};

const WORDS: Readonly<Record<Language, CorrectionListWords>> = { 'zh-CN': zh, en };

export function correctionListWords(language: Language): CorrectionListWords {
  return WORDS[language];
}
