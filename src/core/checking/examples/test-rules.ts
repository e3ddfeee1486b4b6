import type { ExampleValues, RuleDefinition } from '../../model/rule';
import type { CompiledPack } from '../compiled-pack';
import { prepareRules } from '../prepare-rules';
import type { FormPlan, RuleSet } from '../rule-set';
import { exampleText } from './example-return';
import { runInstanceExample, runNamedExample, type ExampleOutcome } from './run-example';

export type ExampleKind = 'holds' | 'fails' | 'missing';

/** One example run on one item and column of a rule. */
export interface ExampleResult {
  readonly kind: ExampleKind;
  /** place in the list of its kind, from 1 */
  readonly number: number;
  readonly example: string;
  /** item and column it was run for, such as `03 ytd`; '' for rules without */
  readonly binding: string;
  readonly expected: ExampleOutcome;
  readonly outcome: ExampleOutcome;
  readonly passed: boolean;
}

/** The examples of one rule; a rule that cannot be run has none that pass. */
export interface RuleTestResult {
  readonly rule: RuleDefinition;
  readonly examples: readonly ExampleResult[];
  readonly passed: boolean;
}

const EXPECTED: Readonly<Record<ExampleKind, ExampleOutcome>> = {
  holds: 'holds',
  fails: 'fails',
  missing: 'undecided',
};
const KINDS: readonly ExampleKind[] = ['holds', 'fails', 'missing'];

type Run = { readonly binding: string; readonly outcome: (values: ExampleValues) => ExampleOutcome };

/** Every way a rule is run: each item and column of each form, so that an example speaks for all of them. */
function runsOf(rule: RuleDefinition, ruleSet: RuleSet): readonly Run[] {
  const ofPlan = (plan: FormPlan): Run[] => [
    ...plan.broken.filter((one) => one.rule === rule).map((): Run => ({ binding: '', outcome: () => 'broken' })),
    ...plan.named
      .filter((one) => one.rule === rule)
      .map((one): Run => ({ binding: '', outcome: (values) => runNamedExample(ruleSet, plan, one, values) })),
    ...[...plan.fixed, ...plan.rows.flat()]
      .filter((one) => one.rule === rule)
      .map((one): Run => ({
        binding: [one.binding.item, one.binding.column].filter((part) => part !== null).join(' '),
        outcome: (values) => runInstanceExample(ruleSet, plan, one, values),
      })),
  ];
  const plans = [...ruleSet.plans.values()];
  // A rule for every form is shown on the first: its examples name values of that form only.
  return rule.form === null
    ? ofPlan(plans.find((plan) => plan.layout.form.columns.length > 2) ?? plans[0]!)
    : plans.flatMap(ofPlan);
}

function testRule(rule: RuleDefinition, ruleSet: RuleSet): RuleTestResult {
  const runs = runsOf(rule, ruleSet);
  const examples = KINDS.flatMap((kind) =>
    rule.examples[kind].flatMap((values, index) =>
      runs.map(({ binding, outcome }): ExampleResult => {
        const came = outcome(values);
        const expected = EXPECTED[kind];
        return {
          kind,
          number: index + 1,
          example: exampleText(values),
          binding,
          expected,
          outcome: came,
          passed: came === expected,
        };
      }),
    ),
  );
  return { rule, examples, passed: examples.length > 0 && examples.every((example) => example.passed) };
}

/**
 * Runs the examples of every rule of a pack, for each item and column the rule is repeated for.
 * An example passes when it comes out as its list says; `missing` must come out undecided.
 */
export function testRules(pack: CompiledPack, ruleSet: RuleSet = prepareRules(pack)): readonly RuleTestResult[] {
  return pack.rules.map((rule) => testRule(rule, ruleSet));
}
