/** Words of the preview page itself; the product's words are in src/locales. */
const zh = {
  banner: '预览:模拟的 Excel,不是 Excel。数据只在本页内,不会发送到任何地方。',
  open: '打开工作簿…',
  language: '界面语言',
  version: 'Excel 版本',
  theme: '主题',
  themeTip: '本页的主题;窗格随系统,或用窗格自己的菜单',
  light: '浅色',
  dark: '深色',
  faults: '故障(开发用)',
  cellEdit: '正在编辑单元格',
  readOnly: '只读打开',
  slow: '每次请求慢 300 毫秒',
  throttle: '请求过多被拒',
  payload: '请求上限只有 2 KB',
  pane: '任务窗格',
  ribbon: '审报功能区',
  noRibbon: '清单里还没有功能区按钮',
  sheets: '工作表',
  input: '单元格内容',
  drop: '松开鼠标以打开工作簿',
  notRead: '打不开这个文件:',
  notReadHelp: '请选择 .xlsx 或 .xlsm 工作簿。',
  refused: '未写入:工作表受保护,该单元格已锁定。',
  notSimulated: '模拟中没有:',
  failed: '出错:',
  opened: '已打开',
};
type Words = { readonly [Key in keyof typeof zh]: string };

const en: Words = {
  banner: 'Preview: a simulated Excel, not Excel. Data stays on this page and is sent nowhere.',
  open: 'Open workbook…',
  language: 'Language',
  version: 'Excel version',
  theme: 'Theme',
  themeTip: 'Of this page; the pane follows the system or its own menu',
  light: 'Light',
  dark: 'Dark',
  faults: 'Faults (for developers)',
  cellEdit: 'A cell is being edited',
  readOnly: 'Opened read-only',
  slow: 'Each request is 300 ms slower',
  throttle: 'Too many requests: refused',
  payload: 'Requests are limited to 2 KB',
  pane: 'Task pane',
  ribbon: 'Ribbon of Shenbao',
  noRibbon: 'The manifest has no ribbon buttons yet',
  sheets: 'Sheets',
  input: 'Cell contents',
  drop: 'Drop to open the workbook',
  notRead: 'This file cannot be opened: ',
  notReadHelp: 'Choose an .xlsx or .xlsm workbook.',
  refused: 'Not written: the sheet is protected and this cell is locked.',
  notSimulated: 'Not simulated: ',
  failed: 'Failed: ',
  opened: 'Opened',
};

export type PreviewLanguage = 'zh-CN' | 'en-US';

export function previewWords(language: PreviewLanguage): Words {
  return language === 'zh-CN' ? zh : en;
}
