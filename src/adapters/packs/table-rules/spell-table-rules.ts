import { stringify } from 'yaml';
import type { WrittenRules } from './written-rules';

/** Rules as a .yaml that `parseTableRules` reads back; what is not said is not written. */
export function spellTableRules({ rules, columns }: WrittenRules): string {
  const written = {
    ...(Object.keys(columns).length > 0 ? { columns } : {}),
    rules: rules.map(({ id, class: ruleClass, expr, message }) => ({
      id,
      ...(ruleClass === null ? {} : { class: ruleClass }),
      expr,
      ...(message === '' ? {} : { message }),
    })),
  };
  return stringify(written, { lineWidth: 0 });
}
