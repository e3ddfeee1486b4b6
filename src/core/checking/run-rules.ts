import type { RuleRef } from '../expression/compiled-rule';
import type { When } from '../expression/tree';
import { monthIndex } from '../model/period';
import { groupSource, rowSource, type Layout } from './layout';
import { placeName, placesOf, placeValue, readingAt, sameRow } from './place';
import type { ReturnFrame } from './return-frame';
import type { FormPlan, RuleInstance } from './rule-set';

/** An instance that failed; `row` is the row of its group, null for fixed rows. */
export interface Failure {
  readonly instance: RuleInstance;
  readonly row: number | null;
}

export interface Undecided {
  readonly rule: string;
  readonly operands: readonly string[];
  readonly why: 'missing' | 'base-is-zero' | 'unreadable';
}

/** What the rules of one form came to. */
export interface RunResult {
  holds: number;
  readonly failures: Failure[];
  readonly undecided: Undecided[];
}

const EARLIER: readonly When[] = ['previous', 'lastYear'];

/** 1 holds, 0 fails, NaN undecided; a false premise holds. The hot path. */
export function outcomeOf(instance: RuleInstance, frame: ReturnFrame): number {
  if (instance.premise) {
    const applies = instance.premise.test(frame);
    if (applies !== 1) return applies === 0 ? 1 : NaN;
  }
  return instance.relation.test(frame);
}

/** Whether a rule is in force in the period; a return without a period is judged by all. */
export function inForce(rule: { readonly from: number; readonly to: number }, month: number | null): boolean {
  return month === null || (month >= rule.from && month <= rule.to);
}

/** Points the row sources of the frame at a row of a group and the same row of earlier filings. */
export function selectRow(frame: ReturnFrame, layout: Layout, plan: FormPlan, group: number, row: number): void {
  const form = plan.layout;
  frame.tables[rowSource(layout, 'now')] = frame.rowValues[groupSource(form, group, 'now')]?.[row] ?? null;
  for (const when of EARLIER) {
    const rows = frame.rowValues[groupSource(form, group, when)];
    const there = rows ? sameRow(frame, form, group, row, when) : -1;
    frame.tables[rowSource(layout, when)] = rows?.[there] ?? null;
  }
}

/** Why an instance is undecided: the operands that are missing, an unreadable one first; else a base is zero. */
function tellUndecided({ instance, row }: Failure, frame: ReturnFrame, layout: Layout, plan: FormPlan): Undecided {
  const { rule } = instance;
  const operands: string[] = [];
  let unreadable = false;
  const own = { form: plan.layout, group: instance.group, row };
  const addScalar = (ref: RuleRef): void => {
    if (ref.target.kind === 'scalar' && Number.isNaN(frame.scalars[ref.target.index])) operands.push(ref.name);
  };
  for (const ref of instance.refs) {
    if (ref.guarded) continue;
    addScalar(ref);
    if (ref.target.kind === 'group' && !frame.groups[ref.target.source]) operands.push(ref.name);
    const places = placesOf(ref, frame, layout, own);
    if (ref.target.kind === 'cell' && places.length === 0) operands.push(ref.name);
    for (const place of places) {
      if (!Number.isNaN(placeValue(frame, place))) continue;
      operands.push(placeName(frame, place, plan.layout));
      unreadable ||= readingAt(frame, place).state === 'unreadable';
    }
  }
  if (operands.length === 0)
    return { rule: rule.id, operands: instance.refs.map((ref) => ref.name), why: 'base-is-zero' };
  return { rule: rule.id, operands, why: unreadable ? 'unreadable' : 'missing' };
}

/** Runs every expression rule of a plan on a return that lies in the frame. */
export function runRules(plan: FormPlan, frame: ReturnFrame, layout: Layout): RunResult {
  const result: RunResult = { holds: 0, failures: [], undecided: [] };
  const month = frame.period && monthIndex(frame.period);
  const run = (instance: RuleInstance, row: number | null): void => {
    if (!inForce(instance, month)) return;
    const outcome = outcomeOf(instance, frame);
    if (outcome === 1) result.holds++;
    else if (outcome === 0) result.failures.push({ instance, row });
    else result.undecided.push(tellUndecided({ instance, row }, frame, layout, plan));
  };
  for (const instance of plan.fixed) run(instance, null);
  plan.rows.forEach((instances, group) => {
    const rowCount = frame.groups[groupSource(plan.layout, group, 'now')]?.rowCount ?? 0;
    if (instances.length === 0) return;
    for (let row = 0; row < rowCount; row++) {
      selectRow(frame, layout, plan, group, row);
      for (const instance of instances) run(instance, row);
    }
  });
  return result;
}
