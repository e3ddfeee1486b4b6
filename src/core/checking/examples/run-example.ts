import type { ExampleValues } from '../../model/rule';
import { groupSource } from '../layout';
import type { CheckContext } from '../named/named-check';
import { frameOf } from '../return-frame';
import type { FormPlan, NamedRule, RuleInstance, RuleSet } from '../rule-set';
import { outcomeOf, selectRow } from '../run-rules';
import { assumeRightUnit } from '../unit-correction';
import { exampleReturn } from './example-return';

export type ExampleOutcome = 'holds' | 'fails' | 'undecided' | 'broken';

const byNumber = (outcome: number): ExampleOutcome => (outcome === 1 ? 'holds' : outcome === 0 ? 'fails' : 'undecided');

/** Runs one instance of a rule on an example, in the same way as on a received return. */
export function runInstanceExample(
  ruleSet: RuleSet,
  plan: FormPlan,
  instance: RuleInstance,
  values: ExampleValues,
): ExampleOutcome {
  const { layout } = ruleSet;
  const made = exampleReturn(values, plan.layout, instance.binding, layout);
  if (made.unknown.length > 0) return 'broken';
  const frame = frameOf(layout, made.input);
  if (instance.group !== null) {
    if ((frame.groups[groupSource(plan.layout, instance.group, 'now')]?.rowCount ?? 0) === 0) return 'undecided';
    selectRow(frame, layout, plan, instance.group, 0);
  }
  return byNumber(outcomeOf(instance, frame));
}

/** Runs a named check on an example. */
export function runNamedExample(
  ruleSet: RuleSet,
  plan: FormPlan,
  named: NamedRule,
  values: ExampleValues,
): ExampleOutcome {
  const { layout } = ruleSet;
  const form = plan.layout;
  const { input, filing, pair, unknown } = exampleReturn(values, form, { item: null, column: null }, layout);
  if (unknown.length > 0) return 'broken';
  if (named.check.on === 'pair') return named.check.run(filing, pair).state;
  const frame = frameOf(layout, input);
  const unitVote = assumeRightUnit(frame, layout, form);
  const context: CheckContext = { rule: named.rule, input, filing, form, frame, layout, unitVote, swapTold: false };
  return named.check.run(context).state;
}
