import type { CompiledPack } from '../../core/checking/compiled-pack';
import { parsePack } from '../../core/checking/compiled-pack';
import type { ExpressionParser, ParseResult } from '../../core/expression/expression-parser';
import type { PackProblem } from './pack-problem';
import type { PackSource } from './pack-source';

/** Adds the parsed texts of every rule. A text that does not parse stays in as a broken rule: see `brokenRules`. */
export function compilePack(source: PackSource, parser: ExpressionParser): CompiledPack {
  return parsePack(source, parser);
}

/** The rule texts of a pack that do not parse, with file and line; a shipped pack must have none. */
export function brokenRules(pack: CompiledPack): PackProblem[] {
  const problems: PackProblem[] = [];
  pack.rules.forEach((rule, i) => {
    const trees = pack.trees[i]!;
    const [file, line] = (rule.origin ?? '').split(':');
    const add = (field: string, result: ParseResult | null): void => {
      if (result === null || result.ok) return;
      for (const problem of result.problems) {
        problems.push({
          code: 'expression',
          file: file ?? '',
          line: line === undefined ? null : Number(line),
          path: `${rule.id}.${field}`,
          facts: {},
          problem,
        });
      }
    };
    add('expr', trees.expr);
    add('when', trees.when);
    for (const [name, result] of Object.entries(trees.facts)) add(`facts.${name}`, result);
  });
  return problems;
}
