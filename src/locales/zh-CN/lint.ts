import type { LintCode } from '../../core/checking/lint/lint-finding';

/** What lint says about a rule, by code of core/checking. */
export const lint = {
  expression: '{field} 写错：{problem}',
  'unknown-check': '没有这个检查：{name}',
  'unknown-form': '没有这张表：{name}',
  'unknown-item': '没有这个指标：{name}。相近的有：{near}',
  'unknown-column': '没有这个栏目：{name}。相近的有：{near}',
  'unknown-locate': 'locate 中没有这个名称：{name}。相近的有：{near}',
  'unknown-placeholder': '{field} 中的 {name} 没有可填的内容。相近的有：{near}',
  'missing-message': '缺少 {field}',
  'missing-example': '缺少例子（{field}）',
  'example-fails': '{field} 第 {number} 个例子不符（{binding}）：应为{expected}，实为{outcome}',
  'never-fires': '没有例子能使它不成立',
  'unused-constant': '常数 {name} 没有用到',
  'duplicate-id': '编号与 {other} 重复',
  'duplicate-relation': '与 {other} 是同一关系',
  contradiction: '与 {other} 矛盾',
  'shows-limit': '{field} 会把限值告诉企业（{name}）',
} as const satisfies Record<LintCode, string>;
