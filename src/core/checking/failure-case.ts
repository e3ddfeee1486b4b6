import type { Explanation, LinearTerm } from '../expression/compiled-rule';
import { selectRow, type Failure } from './run-rules';
import { MOST_PLACES, placeKey, placesOf, type Place } from './place';
import type { ReturnFrame } from './return-frame';
import type { FormPlan, RuleSet } from './rule-set';

/** A failure with its explanation and the places it concerns. */
export interface FailureCase extends Failure {
  /** the failure it tells of */
  readonly failure: Failure;
  readonly plan: FormPlan;
  readonly explanation: Explanation;
  /** places by key: those the rule says to look at first, then the others as they are written */
  readonly places: ReadonlyMap<string, Place>;
  /** how many of `places`, from the first, are named by `locate` */
  readonly located: ReadonlySet<string>;
  /** cells of a linear comparison by place key */
  readonly terms: ReadonlyMap<string, LinearTerm>;
}

/** Explains a failure; slow, and done for failures only. */
export function explainFailure(failure: Failure, plan: FormPlan, frame: ReturnFrame, ruleSet: RuleSet): FailureCase {
  const { instance, row } = failure;
  const { layout } = ruleSet;
  const own = { form: plan.layout, group: instance.group, row };
  if (instance.group !== null && row !== null) selectRow(frame, layout, plan, instance.group, row);
  const explanation = instance.relation.explain(frame);
  const places = new Map<string, Place>();
  const add = (place: Place): void => {
    if (places.size < MOST_PLACES) places.set(placeKey(place), place);
  };
  for (const ref of instance.locate()) placesOf(ref, frame, layout, own).forEach(add);
  const located = new Set(places.keys());
  for (const ref of instance.refs) placesOf(ref, frame, layout, own).forEach(add);
  const terms = new Map<string, LinearTerm>();
  for (const term of explanation.comparison?.linear?.terms ?? []) {
    if (terms.size >= MOST_PLACES) break;
    const [place] = placesOf(term.ref, frame, layout, own, term.row ?? undefined);
    if (place) terms.set(placeKey(place), term);
  }
  return { ...failure, failure, plan, explanation, places, located, terms };
}
