import type { ParseResult } from '../../expression/expression-parser';
import type { Problem } from '../../expression/problem';
import type { RuleDefinition } from '../../model/rule';
import type { RuleTrees } from '../compiled-pack';
import { compileFact } from '../expand-rule';
import { createTextCodes } from '../../expression/scope';
import { namesOf } from '../../expression/tree';
import { ruleScope } from '../rule-scope';
import type { RuleSet } from '../rule-set';
import { NAMED_CHECKS } from '../named/catalogue';
import { lintFinding, type LintFinding } from './lint-finding';

function problemFinding(rule: RuleDefinition, field: string, problem: Problem): LintFinding {
  const { code, severity, position, length, facts } = problem;
  return lintFinding(rule, 'expression', field, { ...facts, problem: code, position, length }, severity);
}

function parseFindings(rule: RuleDefinition, trees: RuleTrees): LintFinding[] {
  const texts: (readonly [string, ParseResult | null])[] = [
    ['expr', trees.expr],
    ['when', trees.when],
    ...Object.entries(trees.facts).map(([name, parsed]) => [`facts.${name}`, parsed] as const),
  ];
  return texts.flatMap(([field, parsed]) =>
    parsed && !parsed.ok ? parsed.problems.map((problem) => problemFinding(rule, field, problem)) : [],
  );
}

/** Names that do not exist, units that cannot meet, comparisons that say nothing, as the compiler tells them. */
function bindFindings(rule: RuleDefinition, ruleSet: RuleSet): LintFinding[] {
  const broken = [...ruleSet.plans.values()].flatMap((plan) => plan.broken.filter((one) => one.rule === rule));
  const found = broken.flatMap((one) => one.problems.map((problem) => problemFinding(rule, 'expr', problem)));
  const warned = ruleSet.warnings
    .filter((one) => one.rule === rule)
    .map((one) => problemFinding(rule, 'expr', one.problem));
  const seen = new Map([...found, ...warned].map((one) => [JSON.stringify(one), one]));
  return [...seen.values()];
}

function factFindings(rule: RuleDefinition, trees: RuleTrees, ruleSet: RuleSet): LintFinding[] {
  const plan = rule.form === null ? undefined : ruleSet.plans.get(rule.form);
  if (!plan) return [];
  const binding = { item: rule.forEach?.[0] ?? null, column: rule.columns?.[0] ?? plan.layout.form.columns[0]!.id };
  const scope = ruleScope(rule, binding, plan.layout, ruleSet.layout, createTextCodes());
  return Object.entries(trees.facts).flatMap(([name, parsed]) =>
    parsed.ok && !compileFact(parsed.tree, scope)
      ? [lintFinding(rule, 'expression', `facts.${name}`, { problem: 'does-not-bind' })]
      : [],
  );
}

function constantFindings(rule: RuleDefinition, trees: RuleTrees): LintFinding[] {
  // a named check knows its constants by name
  if (rule.check !== undefined) return [];
  const parsed = [trees.expr, trees.when, ...Object.values(trees.facts)];
  const used = new Set(parsed.flatMap((one) => (one?.ok ? namesOf(one.tree).map((name) => name.path.join('.')) : [])));
  return Object.keys(rule.constants ?? {})
    .filter((name) => !used.has(name))
    .map((name) => lintFinding(rule, 'unused-constant', 'constants', { name }, 'warning'));
}

/** What is wrong with the expressions of a rule. */
export function lintTexts(rule: RuleDefinition, trees: RuleTrees, ruleSet: RuleSet): readonly LintFinding[] {
  const check = rule.check !== undefined && !NAMED_CHECKS.has(rule.check);
  const parsed = parseFindings(rule, trees);
  return [
    ...(check ? [lintFinding(rule, 'unknown-check', 'check', { name: rule.check! })] : []),
    ...(rule.form !== null && !ruleSet.plans.has(rule.form)
      ? [lintFinding(rule, 'unknown-form', 'form', { name: rule.form })]
      : []),
    ...parsed,
    ...(parsed.length > 0 ? [] : [...bindFindings(rule, ruleSet), ...factFindings(rule, trees, ruleSet)]),
    ...constantFindings(rule, trees),
  ];
}
