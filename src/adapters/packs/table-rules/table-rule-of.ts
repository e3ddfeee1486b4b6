import type { TableRule } from '../../../core/checking/table-rule';
import type { ExpressionParser } from '../../../core/expression/expression-parser';
import type { WrittenRule } from './written-rules';

/** A written rule, parsed for the engine; one that does not parse stays, with its problems. Its message is left out. */
export function tableRuleOf({ id, class: ruleClass, expr }: WrittenRule, parser: ExpressionParser): TableRule {
  const parsed = parser.parse(expr);
  const told = { id, ...(ruleClass === null ? {} : { class: ruleClass }) };
  return parsed.ok ? { ...told, tree: parsed.tree } : { ...told, tree: null, problems: parsed.problems };
}
