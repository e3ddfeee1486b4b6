import { instanceFormula } from '../../src/core/checking/excel/instance-formula';
import { rowSource } from '../../src/core/checking/layout';
import { outcomeOf } from '../../src/core/checking/run-rules';
import type { FormPlan, RuleInstance, RuleSet } from '../../src/core/checking/rule-set';
import type { ExcelResult } from '../../src/core/expression/excel/excel-result';
import { READY_ROWS, WHENS, type RandomReturn } from './random-return';
import type { ReturnSheet } from './return-sheet';

/** One rule on one item and column, or on one row of a group: the engine's verdict and the formula that must give it. */
export interface Verdict {
  readonly name: string;
  /** 1 holds, 0 fails, 0.5 undecided */
  readonly expected: number;
  readonly formula: ExcelResult;
}

const stateOf = (truth: number): number => (Number.isNaN(truth) ? 0.5 : truth);

const nameOf = ({ rule, binding }: RuleInstance): string =>
  [rule.id, binding.item, binding.column].filter((part) => part !== null).join(' ');

/** Every verdict of a form's rules on a filling. */
export function verdictsOf(ruleSet: RuleSet, plan: FormPlan, filling: RandomReturn, sheet: ReturnSheet): Verdict[] {
  const { frame, rows } = filling;
  const { layout: own } = plan;
  const fixed = plan.fixed.map((instance): Verdict => ({
    name: nameOf(instance),
    expected: stateOf(outcomeOf(instance, frame)),
    formula: instanceFormula(ruleSet, own, instance, sheet),
  }));
  const repeated = plan.rows.flatMap((instances, group) =>
    Array.from({ length: READY_ROWS }, (_, row) => {
      const ready = rows[group]![row]!;
      for (const when of WHENS) frame.tables[rowSource(ruleSet.layout, when)] = ready?.[when] ?? null;
      return instances.map((instance): Verdict => ({
        name: `${nameOf(instance)} row ${String(row)}`,
        expected: ready ? stateOf(outcomeOf(instance, frame)) : 1,
        formula: instanceFormula(ruleSet, own, instance, sheet.ofRow(group, row), sheet.present(group, row)),
      }));
    }).flat(),
  );
  return [...fixed, ...repeated];
}
