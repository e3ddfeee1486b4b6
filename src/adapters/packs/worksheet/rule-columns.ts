import { foldText } from '../../../core/reading/fold-text';

/** What a column of a rule worksheet holds. */
export type RuleColumn =
  | 'id'
  | 'class'
  | 'form'
  | 'expr'
  | 'messageZh'
  | 'messageEn'
  | 'source'
  | 'nameZh'
  | 'nameEn'
  | 'when'
  | 'forEach'
  | 'columns'
  | 'audience'
  | 'level'
  | 'holds'
  | 'fails'
  | 'missing';

/** Headings by column; the first is the one named in messages. Case, spaces and punctuation do not count. */
const RULE_HEADINGS: Readonly<Record<RuleColumn, readonly string[]>> = {
  id: ['编号', 'id', '规则编号', '序号', '代码'],
  class: ['类别', 'class', '审核类别', '性质'],
  form: ['表号', 'form', '报表', '适用报表'],
  expr: ['关系式', 'expression', 'expr', '表达式', '审核关系', '公式'],
  messageZh: ['中文提示', 'message zh', '提示', '提示信息', '说明', '中文说明'],
  messageEn: ['英文提示', 'message en', 'message', '英文说明'],
  source: ['来源', 'source', '依据', '出处'],
  nameZh: ['名称', 'name zh', '中文名称', '规则名称'],
  nameEn: ['英文名称', 'name en', 'name'],
  when: ['前提', 'when', '条件', '适用条件'],
  forEach: ['逐项', 'for each', '适用指标', '指标'],
  columns: ['栏目', 'columns', '适用栏目'],
  audience: ['对象', 'audience', '给谁看'],
  level: ['层级', 'ess level', 'level', '审核层级'],
  holds: ['成立例', 'holds', '成立的例子'],
  fails: ['不成立例', 'fails', '不成立的例子'],
  missing: ['缺数例', 'missing', '缺数的例子'],
};

/** A column as messages name it, in both languages: `编号 / id`. */
export function headingWords(column: RuleColumn): string {
  return RULE_HEADINGS[column].slice(0, 2).join(' / ');
}

/** Columns without which a sheet is no sheet of rules. */
export const NEEDED: readonly RuleColumn[] = ['id', 'class', 'form', 'expr', 'messageZh', 'source'];

const fold = (text: string): string => foldText(text).replace(/[\s_.:：()\-]/g, '');

const BY_HEADING = new Map(
  (Object.keys(RULE_HEADINGS) as RuleColumn[]).flatMap((column) =>
    RULE_HEADINGS[column].map((heading) => [fold(heading), column] as const),
  ),
);

/** The column a heading names; null for a heading of the statistician's own. */
export function columnOfHeading(text: string): RuleColumn | null {
  return BY_HEADING.get(fold(text)) ?? null;
}
