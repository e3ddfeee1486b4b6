import { instanceFormula } from '../../src/core/checking/excel/instance-formula';
import { rowSource } from '../../src/core/checking/layout';
import { outcomeOf } from '../../src/core/checking/run-rules';
import type { FormPlan, RuleInstance, RuleSet } from '../../src/core/checking/rule-set';
import type { ExcelResult } from '../../src/core/expression/excel/excel-result';
import { READY_ROWS, WHENS, type RandomReturn } from './random-return';
import type { ReturnSheet } from './return-sheet';

/** The engine's verdict of one rule on one item and column, or on one row of a group. */
export interface Expected {
  readonly name: string;
  readonly rule: string;
  /** 1 holds, 0 fails, 0.5 undecided */
  readonly state: number;
}

const stateOf = (truth: number): number => (Number.isNaN(truth) ? 0.5 : truth);

const nameOf = ({ rule, binding }: RuleInstance): string =>
  [rule.id, binding.item, binding.column].filter((part) => part !== null).join(' ');

/** A place where a rule is run: an instance, and for one repeated for the rows of a group, the row. */
interface Run {
  readonly instance: RuleInstance;
  readonly group: number;
  /** -1 = not repeated for rows */
  readonly row: number;
}

function runsOf(plan: FormPlan): Run[] {
  const fixed = plan.fixed.map((instance): Run => ({ instance, group: -1, row: -1 }));
  const repeated = plan.rows.flatMap((instances, group) =>
    Array.from({ length: READY_ROWS }, (_, row) => instances.map((instance): Run => ({ instance, group, row }))).flat(),
  );
  return [...fixed, ...repeated];
}

/** The formulas of a form's rules on a sheet, in the order of `expectedOf`. */
export function formulasOf(ruleSet: RuleSet, plan: FormPlan, sheet: ReturnSheet): ExcelResult[] {
  const { layout: own } = plan;
  return runsOf(plan).map(({ instance, group, row }) =>
    row < 0
      ? instanceFormula(ruleSet, own, instance, sheet)
      : instanceFormula(ruleSet, own, instance, sheet.ofRow(group, row), sheet.present(group, row)),
  );
}

/** The engine's verdicts on a filling. */
export function expectedOf(ruleSet: RuleSet, plan: FormPlan, { frame, rows }: RandomReturn): Expected[] {
  return runsOf(plan).map(({ instance, group, row }) => {
    const name = nameOf(instance) + (row < 0 ? '' : ` row ${String(row)}`);
    if (row < 0) return { name, rule: instance.rule.id, state: stateOf(outcomeOf(instance, frame)) };
    const ready = rows[group]![row]!;
    for (const when of WHENS) frame.tables[rowSource(ruleSet.layout, when)] = ready?.[when] ?? null;
    return { name, rule: instance.rule.id, state: ready ? stateOf(outcomeOf(instance, frame)) : 1 };
  });
}
