import { compileRule } from '../expression/compile';
import type { CompiledRule, RuleRef } from '../expression/compiled-rule';
import type { ParseResult } from '../expression/expression-parser';
import type { Problem } from '../expression/problem';
import type { Scope, TextCodes } from '../expression/scope';
import { namesOf, type ExprNode } from '../expression/tree';
import { monthIndex, parsePeriod } from '../model/period';
import type { RuleDefinition } from '../model/rule';
import type { RuleTrees } from './compiled-pack';
import type { FormLayout } from './form-layout';
import type { Layout } from './layout';
import { ruleScope, takesColumn, type Binding } from './rule-scope';
import type { RuleInstance } from './rule-set';

/** A rule bound to every item and column it stands for; what does not compile is told once. */
export interface Expansion {
  readonly instances: readonly RuleInstance[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Smaller than any figure: `fact < FLOOR` always fails, and its explanation tells the fact. */
const FLOOR = -Number.MAX_VALUE;

/** Months of `validFrom` and `validTo` as numbers to compare with; open ends are infinite. */
export function monthsInForce(rule: RuleDefinition): { readonly from: number; readonly to: number } {
  const month = (date: string | undefined): number | null => {
    const period = date === undefined ? null : parsePeriod(date.slice(0, 7));
    return period && monthIndex(period);
  };
  return { from: month(rule.validFrom) ?? -Infinity, to: month(rule.validTo) ?? Infinity };
}

/** The items and columns a rule is repeated for. */
function bindingsOf(rule: RuleDefinition, trees: readonly ExprNode[], own: FormLayout, layout: Layout): Binding[] {
  const open = trees.some((tree) => namesOf(tree).some((name) => takesColumn(name.path, own, layout)));
  const columns = open ? (rule.columns ?? own.form.columns.map((column) => column.id)) : [null];
  return (rule.forEach ?? [null]).flatMap((item) => columns.map((column) => ({ item, column })));
}

function uniqueRefs(rules: readonly (CompiledRule | null)[]): readonly RuleRef[] {
  const seen = new Map<string, RuleRef>();
  for (const ref of rules.flatMap((rule) => rule?.refs ?? [])) {
    const target = JSON.stringify(ref.target);
    const known = seen.get(target);
    if (!known || (known.guarded && !ref.guarded)) seen.set(target, ref);
  }
  return [...seen.values()];
}

function isEquation(tree: ExprNode): boolean {
  return tree.kind === 'compare' && tree.ops.length === 1 && tree.ops[0] === '==';
}

/** Compiles the value of a fact by a comparison that always fails; null when it does not compile. */
export function compileFact(tree: ExprNode, scope: Scope): CompiledRule | null {
  const place = { at: tree.at, length: tree.length };
  const floor: ExprNode = { ...place, kind: 'number', value: FLOOR };
  const result = compileRule({ ...place, kind: 'compare', ops: ['<'], terms: [tree, floor] }, scope);
  return result.ok ? result.rule : null;
}

function factsOf(trees: RuleTrees['facts'], scope: Scope): ReadonlyMap<string, CompiledRule> {
  const facts = new Map<string, CompiledRule>();
  for (const [name, parsed] of Object.entries(trees)) {
    const compiled = parsed.ok ? compileFact(parsed.tree, scope) : null;
    if (compiled) facts.set(name, compiled);
  }
  return facts;
}

/** The places named by `locate`, in its order; names that lead nowhere are left out (lint tells them). */
export function locateTargets(rule: RuleDefinition, scope: Scope): readonly RuleRef[] {
  return (rule.locate ?? []).flatMap((name): RuleRef[] => {
    const path = name.split('.');
    const target = scope.resolve(path, 'now');
    return target.kind === 'unknown' ? [] : [{ name, path, when: 'now', target, guarded: true }];
  });
}

function problemsOf(parsed: ParseResult | null): readonly Problem[] {
  return parsed && !parsed.ok ? parsed.problems : [];
}

/** Binds and compiles one rule for one form. Any instance that does not compile breaks the rule. */
export function expandRule(
  rule: RuleDefinition,
  trees: RuleTrees,
  own: FormLayout,
  layout: Layout,
  texts: TextCodes,
): Expansion {
  const parseProblems = [trees.expr, trees.when].flatMap(problemsOf);
  if (!trees.expr?.ok || (trees.when && !trees.when.ok))
    return { instances: [], problems: parseProblems, warnings: [] };
  const relationTree = trees.expr.tree;
  const premiseTree = trees.when?.tree ?? null;
  const force = monthsInForce(rule);
  const instances: RuleInstance[] = [];
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const both = premiseTree ? [relationTree, premiseTree] : [relationTree];
  for (const binding of bindingsOf(rule, both, own, layout)) {
    const scope = ruleScope(rule, binding, own, layout, texts);
    const relation = compileRule(relationTree, scope);
    const premise = premiseTree && compileRule(premiseTree, scope);
    for (const result of [relation, premise]) {
      if (result?.ok === false) problems.push(...result.problems);
      if (result?.ok) warnings.push(...result.warnings);
    }
    if (!relation.ok || premise?.ok === false) continue;
    let facts: ReadonlyMap<string, CompiledRule> | null = null;
    let located: readonly RuleRef[] | null = null;
    instances.push({
      rule,
      binding,
      group: binding.item === null ? null : (own.groupNames.get(binding.item) ?? null),
      premise: premise?.rule ?? null,
      relation: relation.rule,
      refs: uniqueRefs([relation.rule, premise?.rule ?? null]),
      equation: isEquation(relationTree),
      ...force,
      facts: () => (facts ??= factsOf(trees.facts, scope)),
      locate: () => (located ??= locateTargets(rule, scope)),
    });
  }
  return { instances: problems.length > 0 ? [] : instances, problems, warnings };
}
