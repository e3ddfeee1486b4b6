import { bind } from './bind';
import type { Problem } from './problem';
import type { Scope } from './scope';
import type { ExprNode } from './tree';

/**
 * What is wrong with a rule, given the names it may use: unknown names (with near ones), units that cannot meet,
 * truths used as numbers, groups outside a group function, comparisons that read nothing.
 * An `error` makes the rule broken; a `warning` does not.
 */
export function checkExpression(tree: ExprNode, scope: Scope): readonly Problem[] {
  return bind(tree, scope).problems;
}
