import type { Layout } from '../../checking/layout';
import type { RowChoice } from '../../model/analysis';
import type { AnalysisDefinition, MeasureDefinition, MeasureTerms } from '../../model/analysis-definition';
import { isZoneForm, type FormDefinition } from '../../model/form';
import { unitOf } from '../../model/unit';
import { measurePlace, type MeasurePlace } from './measure-place';

/** A term with its places found: the figure is their sum, in the unit of the first. */
export interface PlannedTerm {
  readonly places: readonly MeasurePlace[];
  readonly unit: string;
}

export type TermName = keyof MeasureTerms;

/** A measure of a pack with its places found. */
export interface MeasurePlan {
  readonly definition: MeasureDefinition;
  /** the form of its first place */
  readonly form: FormDefinition;
  /** from a book of the zone, not from enterprises */
  readonly ofZone: boolean;
  /** a level at one time (stock, average): a quarter or a month of it is the level itself */
  readonly isLevel: boolean;
  /** unit of its sums: that of the form, of a count the printed one */
  readonly unit: string;
  readonly rows: RowChoice | undefined;
  readonly terms: Readonly<Partial<Record<TermName, PlannedTerm>>>;
}

export const TERM_NAMES: readonly TermName[] = ['ytd', 'lyYtd', 'month', 'lyMonth', 'quarter', 'lyQuarter', 'plan'];

/**
 * A term with its places.
 * @returns null when one of them is unknown; `units-differ` when they cannot be added up
 */
export function planTerm(text: string, layout: Layout): PlannedTerm | 'units-differ' | null {
  const places = text.split('+').map((one) => measurePlace(one, layout));
  if (!places.every((place) => place !== null)) return null;
  const { unit } = places[0]!;
  const alike = places.every(
    (place) =>
      place.unit === unit ||
      (unitOf(place.unit).dimension === unitOf(unit).dimension && unitOf(unit).dimension !== 'other'),
  );
  return alike ? { places, unit } : 'units-differ';
}

function rowsOf({ where, countAbove }: MeasureDefinition): RowChoice | undefined {
  if (where === undefined && countAbove === undefined) return undefined;
  return { ...(where && { where }), ...(countAbove !== undefined && { countAbove }) };
}

function planMeasure(definition: MeasureDefinition, layout: Layout): MeasurePlan | null {
  const terms: Partial<Record<TermName, PlannedTerm>> = {};
  for (const name of TERM_NAMES) {
    const text = definition.terms[name];
    const term = text === undefined ? null : planTerm(text, layout);
    if (term !== null && term !== 'units-differ') terms[name] = term;
  }
  const first = (terms.ytd ?? terms.month ?? terms.quarter)?.places[0];
  if (!first) return null;
  const { form } = first.form;
  const counted = definition.countAbove !== undefined;
  return {
    definition,
    form,
    ofZone: isZoneForm(form),
    isLevel: first.item !== null && form.items[first.item]!.nature !== 'flow',
    unit: counted ? definition.unit : first.unit,
    rows: first.group === null ? undefined : rowsOf(definition),
    terms,
  };
}

/** The measures of a pack by id; those whose places are not in the forms were refused when the pack was loaded. */
export function planMeasures(definition: AnalysisDefinition, layout: Layout): ReadonlyMap<string, MeasurePlan> {
  const plans = new Map<string, MeasurePlan>();
  for (const measure of definition.measures) {
    const plan = planMeasure(measure, layout);
    if (plan) plans.set(measure.id, plan);
  }
  return plans;
}
