import type { LinearComparison, LinearTerm } from '../expression/compiled-rule';
import { monthIndex } from '../model/period';
import { groupSource } from '../checking/layout';
import { placeKey, placesOf, placeValue, type Place } from '../checking/place';
import type { ReturnFrame } from '../checking/return-frame';
import type { FormPlan, RuleInstance, RuleSet } from '../checking/rule-set';
import { inForce, outcomeOf, selectRow } from '../checking/run-rules';
import type { LinearConstraint, LinearRecord } from './linear-record';

/** Rows of a group that are looked at, and terms of one relation: a hostile file may have a million. */
const MOST_ROWS = 100;
const MOST_TERMS = 200;

/** The figures of one return and the mandatory linear relations among them. */
export interface ReturnRecord extends LinearRecord {
  /** what each variable is */
  readonly places: readonly Place[];
}

interface Building {
  readonly frame: ReturnFrame;
  readonly ruleSet: RuleSet;
  readonly variables: Map<string, number>;
  readonly places: Place[];
  readonly constraints: LinearConstraint[];
}

interface Run {
  readonly plan: FormPlan;
  readonly instance: RuleInstance;
  readonly row: number | null;
}

/** The variable of a term; null for what cannot be wrong here: another filing, a scalar, a missing value counted as 0. */
function variableOf(building: Building, term: LinearTerm, { plan, instance, row }: Run): number | null {
  const { frame, ruleSet, variables, places } = building;
  if (term.ref.when !== 'now' || Number.isNaN(term.value)) return null;
  const own = { form: plan.layout, group: instance.group, row };
  const [place] = placesOf(term.ref, frame, ruleSet.layout, own, term.row ?? undefined);
  if (!place) return null;
  const key = placeKey(place);
  const known = variables.get(key);
  if (known !== undefined) return known;
  variables.set(key, places.length);
  places.push(place);
  return places.length - 1;
}

function constraintOf(
  building: Building,
  comparison: LinearComparison,
  run: Run,
  index: number,
): LinearConstraint | null {
  const { operator, linear, slack } = comparison;
  if (operator === '!=' || linear.terms.length > MOST_TERMS) return null;
  const coefficients = new Map<number, number>();
  let { constant } = linear;
  for (const term of linear.terms) {
    const variable = variableOf(building, term, run);
    if (variable === null) constant += Number.isNaN(term.value) ? 0 : term.coefficient * term.value;
    else coefficients.set(variable, (coefficients.get(variable) ?? 0) + term.coefficient);
  }
  if (coefficients.size === 0) return null;
  const terms = [...coefficients].map(([variable, coefficient]) => ({ variable, coefficient }));
  const { rule, binding } = run.instance;
  return {
    id: [rule.id, binding.item ?? '', binding.column ?? '', run.row ?? '', index].join(' '),
    terms,
    low: operator === '<=' || operator === '<' ? -Infinity : -constant,
    high: operator === '>=' || operator === '>' ? Infinity : -constant,
    slack,
  };
}

function add(building: Building, run: Run): void {
  const { frame } = building;
  const { instance } = run;
  if (instance.rule.class !== 'mandatory' || instance.rule.statistical === true) return;
  if (instance.premise && instance.premise.test(frame) !== 1) return;
  if (Number.isNaN(outcomeOf(instance, frame))) return;
  instance.relation.comparisons(frame).forEach((comparison, index) => {
    const constraint = constraintOf(building, comparison, run, index);
    if (constraint) building.constraints.push(constraint);
  });
}

/** Gathers every mandatory linear relation of a return that applies and can be decided. Nothing in the frame changes. */
export function recordOf(frame: ReturnFrame, ruleSet: RuleSet): ReturnRecord {
  const building: Building = { frame, ruleSet, variables: new Map(), places: [], constraints: [] };
  const month = frame.period && monthIndex(frame.period);
  for (const plan of ruleSet.plans.values()) {
    for (const instance of plan.fixed) if (inForce(instance, month)) add(building, { plan, instance, row: null });
    plan.rows.forEach((instances, group) => {
      const rows = frame.groups[groupSource(plan.layout, group, 'now')]?.rowCount ?? 0;
      for (let row = 0; row < Math.min(rows, MOST_ROWS); row++) {
        selectRow(frame, ruleSet.layout, plan, group, row);
        for (const instance of instances) if (inForce(instance, month)) add(building, { plan, instance, row });
      }
    });
  }
  const { places, constraints } = building;
  return {
    places,
    constraints,
    values: Float64Array.from(places, (place) => placeValue(frame, place)),
    lower: new Float64Array(places.length).fill(-Infinity),
    upper: new Float64Array(places.length).fill(Infinity),
    weights: new Float64Array(places.length).fill(1),
  };
}
