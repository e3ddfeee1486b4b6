import type { HostFailureCode } from '../core/host/host-failure';
import type { RuleClass } from '../core/model/rule';
import type { Language } from './language';
import type { SameKeys } from './shape';

const zh = {
  sheet: '工作表 {sheet}',
  sheets: '工作表标签',
  hiddenTab: '{sheet}（隐藏）',
  hiddenLine: '在工作簿中隐藏',
  hiddenNote: '这张表在工作簿中是隐藏的，因为有一条问题指向它才显示在这里。',
  noCells: '这张工作表没有单元格（例如图表）。',
  noSheets: '这个工作簿没有工作表。',
  address: '单元格地址',
  addressHelp: '输入地址（如 E12）后按回车，转到该单元格',
  noAddress: '“{text}”不是单元格地址，例：E12。',
  beyond: '{text} 在这张表的数据之外。',
  content: '单元格内容',
  editor: '{address}：移动用方向键，修改按回车或直接输入',
  reader: '{address}：移动用方向键',
  blank: '空',
  waiting: '待重算',
  cell: '{address}，{value}',
  marked: '，{mark}',
  wasSpoken: '，原值 {value}',
  was: '原值 {value}',
  wasTitle: '原值 {value}（收到时）',
  mark: { mandatory: '必须改', verify: '需说明', hint: '提示' },
  locked: {
    reading: '这里只能查看，不能修改。',
    formula: '公式由表格自己计算，不能直接改；请改它引用的单元格。',
    'own-sheet': '这张表由审报填写，请在右侧“校验”“上报”中操作。',
  },
  became: {
    number: '{address} 已改为数字 {value}。',
    text: '{address} 已改为文本“{value}”。',
    blank: '{address} 已清空。',
  },
  shownAs: '{value}（显示为 {shown}）',
  onePaste: '一次只能粘贴一个单元格的内容。',
  failed: '{address} 没有写入：{why}。输入的内容还在，按回车重试，按 Esc 放弃。',
  failures: {
    'cell-edit': '有单元格正在编辑',
    protected: '工作表受保护',
    'read-only': '工作簿只能查看',
    'too-large': '内容太长',
    unsupported: '这里不能修改',
    busy: '程序正忙，请稍候',
    gone: '工作表或单元格已不存在',
    'not-active': '另一个工作簿在前面',
    timeout: '没有及时答复',
    other: '原因不明',
  } satisfies Record<HostFailureCode, string>,
} as const;

export type GridWords = SameKeys<typeof zh> & { readonly mark: Readonly<Record<RuleClass, string>> };

const en: GridWords = {
  sheet: 'Sheet {sheet}',
  sheets: 'Sheet tabs',
  hiddenTab: '{sheet} (hidden)',
  hiddenLine: 'hidden in the workbook',
  hiddenNote: 'This sheet is hidden in the workbook; it is shown here because a finding points to it.',
  noCells: 'This sheet has no cells (a chart, for example).',
  noSheets: 'This workbook has no sheets.',
  address: 'Cell address',
  addressHelp: 'Type an address such as E12 and press Enter to go there',
  noAddress: '"{text}" is not a cell address; for example E12.',
  beyond: '{text} lies beyond the data of this sheet.',
  content: 'Cell content',
  editor: '{address}: move with the arrow keys, press Enter or type to edit',
  reader: '{address}: move with the arrow keys',
  blank: 'blank',
  waiting: 'to be recalculated',
  cell: '{address}, {value}',
  marked: ', {mark}',
  wasSpoken: ', was {value}',
  was: 'was {value}',
  wasTitle: 'was {value} as received',
  mark: { mandatory: 'to correct', verify: 'to explain', hint: 'to look at' },
  locked: {
    reading: 'This is for reading only.',
    formula: 'The sheet works this formula out itself; correct the cells it refers to.',
    'own-sheet': 'Shenbao fills this sheet; use the tabs of the pane at the right.',
  },
  became: {
    number: '{address} is now the number {value}.',
    text: '{address} is now the text "{value}".',
    blank: '{address} is now empty.',
  },
  shownAs: '{value} (shown as {shown})',
  onePaste: 'Only the content of one cell can be pasted at a time.',
  failed: '{address} was not written: {why}. What you typed is still there: Enter tries again, Esc gives it up.',
  failures: {
    'cell-edit': 'a cell is being edited',
    protected: 'the sheet is protected',
    'read-only': 'the workbook is for reading only',
    'too-large': 'the content is too long',
    unsupported: 'nothing can be edited here',
    busy: 'the program is busy, please wait',
    gone: 'the sheet or cell is no longer there',
    'not-active': 'another workbook is in front',
    timeout: 'there was no answer in time',
    other: 'the reason is not known',
  },
};

/** Words of the grid on the page; in a file of their own so that nothing else loads them. */
export function gridWords(language: Language): GridWords {
  return language === 'en' ? en : zh;
}
