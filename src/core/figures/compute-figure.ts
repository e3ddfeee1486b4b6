import { findingValue } from '../checking/finding-values';
import { tableSource } from '../checking/layout';
import { readingAt, type Place } from '../checking/place';
import type { ReturnFrame } from '../checking/return-frame';
import type { Indicator } from '../indicators/indicator';
import type { Quantity } from '../indicators/quantity-in';
import type { FigureTerm } from './figure';
import type { FigurePlan } from './figure-plan';

/** The outcome of a figure for one month, and the figures received that it came from. */
export interface ComputedFigure {
  readonly result: Indicator;
  readonly terms: readonly FigureTerm[];
}

function termAt(frame: ReturnFrame, role: string, place: Place): FigureTerm {
  const { state } = readingAt(frame, place);
  return { role, state: state === 'text' ? 'unreadable' : state, ...findingValue(frame, place, null) };
}

/** The first of the places of a term that holds a figure; where none does, the first that holds anything. */
function termOf(frame: ReturnFrame, role: string, places: readonly Place[]): FigureTerm {
  const terms = places.map((place) => termAt(frame, role, place));
  const first = (state: FigureTerm['state']): FigureTerm | undefined => terms.find((term) => term.state === state);
  return first('number') ?? first('unreadable') ?? terms[0]!;
}

/** A figure that is missing because its cell cannot be read says so. */
function readable(result: Indicator, terms: readonly FigureTerm[]): Indicator {
  if (result.state === 'value' || result.why !== 'missing') return result;
  const blamed = terms.find(({ role }) => role === result.operand);
  return blamed?.state === 'unreadable' ? { ...result, why: 'unreadable' } : result;
}

/** Whether every form that a figure reads of this month was received. */
export function isFor(plan: FigurePlan, frame: ReturnFrame): boolean {
  return plan.terms.every(([, places]) =>
    places.every(({ form, when }) => when !== 'now' || frame.received[tableSource(form, 'now')] !== null),
  );
}

/** Computes a figure of one return. Received values are taken as they are: nothing is corrected, nothing rounded. */
export function computeFigure(plan: FigurePlan, frame: ReturnFrame): ComputedFigure {
  const terms = plan.terms.map(([role, places]) => termOf(frame, role, places));
  const quantities = new Map(terms.map(({ role, value, unit }): [string, Quantity] => [role, { value, unit }]));
  const { form } = plan.terms[0]![1][0]!.form;
  const result = plan.method.compute(quantities, {
    month: frame.period?.month ?? null,
    januaryFiled: !form.skippedMonths.includes(1),
  });
  return { result: readable(result, terms), terms };
}
