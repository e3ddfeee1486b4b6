import type { Target } from '../expression/scope';
import { groupSource, rowSource, tableSource, type Layout } from './layout';
import type { Place } from './place';
import type { FormPlan, RuleInstance, RuleSet } from './rule-set';

/** An instance that reads a place, and through which of the ways. */
export interface Touching {
  readonly plan: FormPlan;
  readonly instance: RuleInstance;
  /** it is run on the row of the place only; false = on every row, or has no rows */
  readonly ownRow: boolean;
}

type Index = ReadonlyMap<string, readonly Touching[]>;

const indexes = new WeakMap<RuleSet, Index>();

const cellKey = (source: number, slot: number): string => `cell ${String(source)} ${String(slot)}`;
const groupKey = (source: number, column: number): string => `group ${String(source)} ${String(column)}`;

function keyOf(target: Target, plan: FormPlan, instance: RuleInstance, layout: Layout): string | null {
  if (target.kind === 'group') return groupKey(target.source, target.column);
  if (target.kind !== 'cell') return null;
  if (target.source < rowSource(layout, 'now')) return cellKey(target.source, target.slot);
  if (target.source !== rowSource(layout, 'now') || instance.group === null) return null;
  return groupKey(groupSource(plan.layout, instance.group, 'now'), target.slot);
}

function buildIndex(ruleSet: RuleSet): Index {
  const index = new Map<string, Touching[]>();
  for (const plan of ruleSet.plans.values()) {
    for (const instance of [...plan.fixed, ...plan.rows.flat()]) {
      for (const { target } of instance.refs) {
        const key = keyOf(target, plan, instance, ruleSet.layout);
        if (key === null) continue;
        const list = index.get(key) ?? [];
        list.push({ plan, instance, ownRow: target.kind === 'cell' && key.startsWith('group') });
        index.set(key, list);
      }
    }
  }
  return index;
}

/** Every instance of the rule set that reads a place of this month. The index is made when first needed. */
export function touchingInstances(ruleSet: RuleSet, place: Place): readonly Touching[] {
  let index = indexes.get(ruleSet);
  if (!index) {
    index = buildIndex(ruleSet);
    indexes.set(ruleSet, index);
  }
  const columns = place.form.form.columns.length;
  const key =
    place.row === null
      ? cellKey(tableSource(place.form, place.when), place.item * columns + place.column)
      : groupKey(groupSource(place.form, place.item, place.when), place.column);
  return index.get(key) ?? [];
}
