import type { Problem } from '../expression/problem';
import { createTextCodes } from '../expression/scope';
import type { RuleDefinition } from '../model/rule';
import type { CompiledPack, RuleTrees } from './compiled-pack';
import { expandRule, monthsInForce } from './expand-rule';
import type { FormLayout } from './form-layout';
import { layoutPack } from './layout';
import { NAMED_CHECKS } from './named/catalogue';
import type { BrokenRule, FormPlan, NamedRule, RuleInstance, RuleSet } from './rule-set';

/** Problems of the instances of one rule are mostly the same one again. */
function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((problem) => [`${problem.code} ${String(problem.position)}`, problem]));
  return [...seen.values()];
}

/**
 * Compiles every rule of a pack once. A rule that does not compile is kept as broken: it is reported on every
 * return it should have been run on, and is never a pass.
 */
export function prepareRules(pack: CompiledPack): RuleSet {
  const layout = layoutPack(pack);
  const texts = createTextCodes();
  const warnings: { rule: RuleDefinition; problem: Problem }[] = [];

  const plan = (own: FormLayout): FormPlan => {
    const fixed: RuleInstance[] = [];
    const rows: RuleInstance[][] = own.form.groups.map(() => []);
    const named: NamedRule[] = [];
    const broken: BrokenRule[] = [];
    const addCheck = (rule: RuleDefinition, name: string): void => {
      const check = NAMED_CHECKS.get(name);
      if (check) named.push({ rule, check, ...monthsInForce(rule) });
      else broken.push({ rule, problems: [], why: `unknown-check ${name}` });
    };
    const addExpression = (rule: RuleDefinition, trees: RuleTrees): void => {
      const expansion = expandRule(rule, trees, own, layout, texts);
      warnings.push(...distinct(expansion.warnings).map((problem) => ({ rule, problem })));
      const [first] = expansion.problems;
      if (first) broken.push({ rule, problems: distinct(expansion.problems), why: first.code });
      for (const instance of expansion.instances) {
        if (instance.group === null) fixed.push(instance);
        else rows[instance.group]!.push(instance);
      }
    };
    pack.rules.forEach((rule, index) => {
      if (rule.form !== null && rule.form !== own.form.id) return;
      if (rule.check !== undefined) addCheck(rule, rule.check);
      else addExpression(rule, pack.trees[index]!);
    });
    return { layout: own, fixed, rows, named, broken };
  };

  const plans = new Map(layout.forms.map((form) => [form.form.id, plan(form)]));
  return { pack, layout, plans, warnings };
}
