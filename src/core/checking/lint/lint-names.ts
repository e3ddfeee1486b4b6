import { createTextCodes } from '../../expression/scope';
import { nearNames } from '../../expression/near-names';
import type { RuleDefinition } from '../../model/rule';
import { examplePlace } from '../examples/example-name';
import { ruleScope } from '../rule-scope';
import type { FormPlan, RuleSet } from '../rule-set';
import { lintFinding, type LintFinding } from './lint-finding';

/** Placeholders that findings fill for every rule. */
const USUAL = [
  'rule',
  'cell',
  'cells',
  'form',
  'period',
  'expected',
  'low',
  'high',
  'tolerance',
  'value',
  'item',
  'column',
];
const COMPARISON = ['left', 'right', 'difference'];
/** Facts that would tell an enterprise a limit or a history (domain.md §1). */
const LIMITS = ['left', 'right', 'difference', 'tolerance', 'expected', 'low', 'high'];

function placeholders(template: string): readonly string[] {
  return [...template.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]!);
}

/** `previous.r05.month` in a message is `previous(r05.month)` of the rule. */
function asRuleName(name: string): string {
  const match = /^(previous|lastYear)\.(.+)$/.exec(name);
  return match ? `${match[1]!}(${match[2]!})` : name;
}

function lintMessages(rule: RuleDefinition, plan: FormPlan | undefined, ruleSet: RuleSet): LintFinding[] {
  const binding = { item: rule.forEach?.[0] ?? null, column: plan?.layout.form.columns[0]!.id ?? null };
  const facts = new Set([...USUAL, ...COMPARISON, ...Object.keys(rule.facts ?? {})]);
  const hidden = rule.statistical === true && rule.audience === 'enterprise';
  return (['zh', 'en'] as const).flatMap((language) => {
    const template = rule.message[language];
    const field = `message.${language}`;
    if (template.trim() === '') return [lintFinding(rule, 'missing-message', field)];
    return placeholders(template).flatMap((name): LintFinding[] => {
      if (hidden && LIMITS.includes(name)) return [lintFinding(rule, 'shows-limit', field, { name })];
      // What a named check tells is its own; only expressions have a known list.
      if (rule.check !== undefined || facts.has(name)) return [];
      if (plan && examplePlace(asRuleName(name), plan.layout, binding, ruleSet.layout)) return [];
      const near = nearNames(name, facts).join(', ');
      return [lintFinding(rule, 'unknown-placeholder', field, { name, near })];
    });
  });
}

function lintLocate(rule: RuleDefinition, plan: FormPlan, ruleSet: RuleSet): LintFinding[] {
  const binding = { item: rule.forEach?.[0] ?? null, column: plan.layout.form.columns[0]!.id };
  const scope = ruleScope(rule, binding, plan.layout, ruleSet.layout, createTextCodes());
  return (rule.locate ?? []).flatMap((name) => {
    const target = scope.resolve(name.split('.'), 'now');
    if (target.kind !== 'unknown') return [];
    return [lintFinding(rule, 'unknown-locate', 'locate', { name, near: target.near.join(', ') })];
  });
}

function lintRepeats(rule: RuleDefinition, plan: FormPlan): LintFinding[] {
  const { itemCodes, groupNames, columnNames } = plan.layout;
  return [
    ...(rule.forEach ?? [])
      .filter((item) => !itemCodes.has(item) && !groupNames.has(item))
      .map((name) =>
        lintFinding(rule, 'unknown-item', 'forEach', { name, near: nearNames(name, itemCodes.keys()).join(', ') }),
      ),
    ...(rule.columns ?? [])
      .filter((column) => !columnNames.has(column))
      .map((name) =>
        lintFinding(rule, 'unknown-column', 'columns', { name, near: nearNames(name, columnNames.keys()).join(', ') }),
      ),
  ];
}

/** Names in `forEach`, `columns`, `locate` and in the placeholders of messages that lead nowhere. */
export function lintNames(rule: RuleDefinition, ruleSet: RuleSet): readonly LintFinding[] {
  const plan = rule.form === null ? undefined : ruleSet.plans.get(rule.form);
  const located =
    plan && rule.check === undefined ? [...lintRepeats(rule, plan), ...lintLocate(rule, plan, ruleSet)] : [];
  return [...lintMessages(rule, plan, ruleSet), ...located];
}
