import type { FormDefinition } from '../../../core/model/form';
import type { RuleDefinition } from '../../../core/model/rule';

/** The relations printed under a form (审核关系): those an enterprise must meet within its own return, by name. */
function printedRelations(form: FormDefinition, rules: readonly RuleDefinition[]): string {
  const printed = rules.filter(
    (rule) =>
      rule.form === form.id && rule.class === 'mandatory' && rule.essLevel <= 1 && rule.audience === 'enterprise',
  );
  return printed.map((rule, i) => `（${String(i + 1)}）${rule.name.zh}`).join('；');
}

/** The lines below the table of a template: how to fill it in, then the printed 审核关系. */
export function printedNotes(form: FormDefinition, rules: readonly RuleDefinition[]): readonly string[] {
  const frequency = form.frequency === 'monthly' ? '月报' : '季报';
  const skipped = form.skippedMonths.length > 0 ? `，${form.skippedMonths.join('、')}月免报` : '';
  const relations = printedRelations(form, rules);
  return [
    `说明：1. 本表为${frequency}${skipped}。2. 黄色单元格由填报单位填写；灰色单元格已预填或自动计算。3. 没有发生填 0，只填数字，不写单位。4. “审核”表随填随审：不通过的请改正，确属实情的请在“说明”表写明原因。`,
    ...(relations === '' ? [] : [`审核关系：${relations}。`]),
  ];
}
