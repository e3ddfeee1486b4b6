import type { CompiledPack } from '../compiled-pack';
import { testRules } from '../examples/test-rules';
import { prepareRules } from '../prepare-rules';
import type { RuleSet } from '../rule-set';
import { lintExamples } from './lint-examples';
import type { LintFinding } from './lint-finding';
import { lintNames } from './lint-names';
import { lintPairs } from './lint-pairs';
import { lintTexts } from './lint-texts';

/**
 * Everything that is wrong or doubtful in the rules of a pack: names that do not exist, units that cannot meet,
 * relations written twice or excluding each other, rules that never fire, messages and examples that are missing,
 * and messages that would tell an enterprise a limit. No prose.
 */
export function lintRules(pack: CompiledPack, ruleSet: RuleSet = prepareRules(pack)): readonly LintFinding[] {
  const order = new Map(pack.rules.map((rule, index) => [rule.id, index]));
  const findings = [
    ...pack.rules.flatMap((rule, index) => [
      ...lintTexts(rule, pack.trees[index]!, ruleSet),
      ...lintNames(rule, ruleSet),
    ]),
    ...lintPairs(pack),
    ...lintExamples(testRules(pack, ruleSet)),
  ];
  return findings.sort((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0));
}
