import type { TableRule } from '../../../core/checking/check-table';
import { RecordExplainer } from '../../../core/checking/explain-record';
import { checkExpression } from '../../../core/expression/check';
import type { ExpressionParser } from '../../../core/expression/expression-parser';
import { tableScope } from '../../../core/expression/table-scope';
import { namesOf } from '../../../core/expression/tree';
import type { FlatTable } from '../../../core/model/flat-table';
import type { RuleLint } from './table-messages';

/** What is wrong with the text of a rule over this table, and which columns it names. */
export function lintRule(text: string, table: FlatTable, parser: ExpressionParser): RuleLint {
  const parsed = parser.parse(text);
  if (!parsed.ok) return { problems: parsed.problems, columns: [] };
  const named = namesOf(parsed.tree).map(({ path }) => table.names.indexOf(path.join('.')));
  return {
    problems: checkExpression(parsed.tree, tableScope(table)),
    columns: [...new Set(named)].filter((column) => column >= 0),
  };
}

/** Tells of single rows why a rule does not hold there. @returns null for a rule that does not parse */
export function explainerOf({ tree }: TableRule, table: FlatTable): RecordExplainer | null {
  return tree === null ? null : new RecordExplainer(tree, table);
}
