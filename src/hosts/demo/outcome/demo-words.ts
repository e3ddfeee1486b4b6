import type { Language } from '../../../locales/language';

/** What the demo itself says; the check's own words are in locales. */
export interface DemoWords {
  readonly making: string;
  readonly made: string;
  readonly checking: string;
  readonly simulated: string;
  readonly heading: string;
  readonly columns: { readonly kind: string; readonly among: string; readonly first: string; readonly rule: string };
  readonly noCell: string;
  readonly cells: string;
  readonly answers: string;
  readonly clean: string;
  readonly files: string;
  readonly time: string;
}

const ZH: DemoWords = {
  making: '生成模拟园区……',
  made: '名录 {units} 家，投产 {producing} 家；收到文件 {received} 个，以前各月 {previous} 个；埋入 {kinds} 种、{planted} 处错误（真值表不给审核程序看）',
  checking: '审核：{command}',
  simulated: '以上数据全部为模拟数据，企业名称、代码、联系方式均为虚构。',
  heading: '与真值对照',
  columns: { kind: '埋入的错误', among: '指到单元格', first: '首先指到', rule: '对应关系' },
  noCell: '—',
  cells:
    '埋在单元格里的 {total} 处错误：{among} 处的单元格在审核结果中，其中 {first} 处首先指到，{rule} 处由对应的审核关系指出',
  answers: '不在单元格里的 {total} 处（拒读、跳过、重复、改版式等）：{right} 处处理正确',
  clean: '未埋错误的 {files} 个文件：强制性 {mandatory}，核实性 {verify}，提示性 {hint}，读不出 {lost}',
  files: '文件：{list}',
  time: '用时 {seconds} 秒（生成 {make} 秒，审核 {check} 秒）',
};

const EN: DemoWords = {
  making: 'Making the simulated zone …',
  made: 'Register of {units} units, {producing} producing; {received} files received, {previous} of earlier months; {planted} errors of {kinds} kinds planted (the check never sees the truth file)',
  checking: 'Checking: {command}',
  simulated: 'All data above are simulated; enterprise names, codes and contacts are fictional.',
  heading: 'Beside the truth',
  columns: { kind: 'planted error', among: 'cell found', first: 'named first', rule: 'expected rule' },
  noCell: '—',
  cells:
    'Of {total} errors planted in cells: {among} have the cell among a finding’s cells, {first} have it named first, {rule} are reported by an expected rule',
  answers:
    'Of {total} that are not in a cell (refusals, skipped files, duplicates, changed layouts): {right} handled as they should be',
  clean:
    '{files} files with nothing planted: {mandatory} mandatory, {verify} verify, {hint} hint findings, {lost} not read',
  files: 'Files: {list}',
  time: '{seconds} s in all ({make} s making, {check} s checking)',
};

export function demoWords(language: Language): DemoWords {
  return language === 'en' ? EN : ZH;
}
