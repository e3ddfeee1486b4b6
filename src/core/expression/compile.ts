import { bind, isSound } from './bind';
import { compileTruth } from './compile-truth';
import type { CompileOptions, CompileResult } from './compiled-rule';
import { explain } from './explain';
import { linearComparisons } from './linear-comparisons';
import type { Scope } from './scope';
import type { ExprNode } from './tree';

/**
 * Compiles a rule for the names of a scope into closures.
 * @returns the rule, with warnings; or, for a broken one, the problems that say why
 */
export function compileRule(tree: ExprNode, scope: Scope, options: CompileOptions = {}): CompileResult {
  const bound = bind(tree, scope);
  if (!isSound(bound)) return { ok: false, problems: bound.problems };
  const { root, refs, problems } = bound;
  const { tolerance } = options;
  const evaluate = compileTruth(root, tolerance);
  return {
    ok: true,
    warnings: problems,
    rule: {
      test: (frame) => evaluate(frame, 0),
      explain: (frame) => explain(root, frame, tolerance),
      comparisons: (frame) => linearComparisons(root, frame, tolerance),
      refs,
    },
  };
}
