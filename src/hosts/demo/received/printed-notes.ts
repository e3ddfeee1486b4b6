import type { FormDefinition } from '../../../core/model/form';
import { isZoneForm } from '../../../core/model/form';
import type { Pack } from '../../../core/model/pack';
import type { PrintedWords } from './draft-return';

/** The rules printed under a form: those an enterprise must meet, by name. */
function printedRules(pack: Pack, form: FormDefinition): string {
  const rules = pack.rules.filter((rule) => rule.form === form.id && rule.class === 'mandatory');
  return rules.map((rule, i) => `（${String(i + 1)}）${rule.name.zh}`).join('；');
}

/** Who fills the form in, and when it need not be. */
function fillers(form: FormDefinition): string {
  const who = isZoneForm(form) ? '管委会有关部门' : '辖区内规模以上工业法人单位';
  const skipped = form.skippedMonths.map((month) => `，${String(month)}月免报`);
  return `本表由${who}填报${skipped.join('')}`;
}

/** What the demo prints on forms beside the figures: said to be simulated, since a form looks like the real one. */
export function printedWords(pack: Pack): PrintedWords {
  return {
    documentNumber: '（模拟表式，无文号）',
    notes: (form) => [
      `说明：1. ${fillers(form)}。2. 本表为软件演示生成，单位与数据均为模拟。`,
      `审核关系：${printedRules(pack, form)}。`,
    ],
  };
}
