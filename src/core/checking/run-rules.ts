import type { RuleRef } from '../expression/compiled-rule';
import type { When } from '../expression/tree';
import { monthIndex } from '../model/period';
import { groupSource, rowSource, type Layout } from './layout';
import { placeName, placesOf, placeValue, readingAt, sameRow } from './place';
import type { OutcomeMemory } from './recheck/outcome-memory';
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

/** What the rules of one form came to. Every outcome is counted; of one rule over many rows, the first are told. */
export interface RunResult {
  holds: number;
  fails: number;
  undecidedCount: number;
  readonly failures: Failure[];
  readonly undecided: Undecided[];
  /** by instance: how often it failed, told or not */
  readonly failedRows: Map<RuleInstance, number>;
}

/** Rows of a group on which one rule is told; a form has a handful, a hostile file may have a million. */
export const MOST_ROWS_TOLD = 100;

function count(counts: Map<RuleInstance, number>, instance: RuleInstance): number {
  const next = (counts.get(instance) ?? 0) + 1;
  counts.set(instance, next);
  return next;
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
  for (const ref of instance.refs) {
    if (ref.guarded) continue;
    const before = operands.length;
    for (const place of placesOf(ref, frame, layout, own)) {
      if (!Number.isNaN(placeValue(frame, place))) continue;
      operands.push(placeName(frame, place, plan.layout));
      unreadable ||= readingAt(frame, place).state === 'unreadable';
    }
    // A scalar, a filing that was not received, or a row far down a long group has no name but the rule's own.
    if (operands.length === before && isMissing(ref, frame)) operands.push(ref.name);
  }
  const why = operands.length === 0 ? 'base-is-zero' : unreadable ? 'unreadable' : 'missing';
  return { rule: rule.id, operands: operands.length === 0 ? instance.refs.map((ref) => ref.name) : operands, why };
}

/** Whether anything that a reference reads has no value. */
function isMissing({ target }: RuleRef, frame: ReturnFrame): boolean {
  if (target.kind === 'scalar') return Number.isNaN(frame.scalars[target.index]);
  if (target.kind === 'cell') return Number.isNaN(frame.tables[target.source]?.[target.slot] ?? NaN);
  const table = frame.groups[target.source];
  return !table || (table.columns[target.column]?.some((value) => Number.isNaN(value)) ?? false);
}

/**
 * Runs every expression rule of a plan on a return that lies in the frame.
 * @param memory outcomes of the check before, where the return is checked again
 */
export function runRules(plan: FormPlan, frame: ReturnFrame, layout: Layout, memory?: OutcomeMemory): RunResult {
  const result: RunResult = {
    holds: 0,
    fails: 0,
    undecidedCount: 0,
    failures: [],
    undecided: [],
    failedRows: new Map(),
  };
  const month = frame.period && monthIndex(frame.period);
  const undecidedRows = new Map<RuleInstance, number>();
  const run = (instance: RuleInstance, row: number | null): void => {
    if (!inForce(instance, month)) return;
    const outcome = memory
      ? memory.outcome(plan, instance, row, () => outcomeOf(instance, frame))
      : outcomeOf(instance, frame);
    if (outcome === 1) result.holds++;
    else if (outcome === 0) {
      result.fails++;
      if (count(result.failedRows, instance) <= MOST_ROWS_TOLD) result.failures.push({ instance, row });
    } else {
      result.undecidedCount++;
      if (count(undecidedRows, instance) > MOST_ROWS_TOLD) return;
      result.undecided.push(tellUndecided({ instance, row }, frame, layout, plan));
    }
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
