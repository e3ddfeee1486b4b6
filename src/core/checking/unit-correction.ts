import { unitOf } from '../model/unit';
import { tableSource, type Layout } from './layout';
import { placeForm, type ReturnFrame } from './return-frame';
import type { FailureCase } from './failure-case';
import type { FormLayout } from './form-layout';
import { decimalsAt } from './place';
import { voteOnUnit, type UnitVote } from './unit-vote';

/**
 * Votes on the unit of a form and, where it slipped, lets the rules see the values as if it had not, so that one
 * cause gives one finding. The received values are copied, never changed.
 */
export function assumeRightUnit(frame: ReturnFrame, layout: Layout, form: FormLayout): UnitVote {
  const vote = voteOnUnit(frame, form);
  const received = frame.received[tableSource(form, 'now')];
  if (vote.state !== 'slip' || !received) return vote;
  const { exponent, columns } = vote.slip;
  const isMoney = (unit: string | null): boolean => unit !== null && unitOf(unit).dimension === 'money';
  const factor = (unit: string | null, column: number): number =>
    isMoney(unit) && columns.includes(column) ? 10 ** -exponent : 1;
  placeForm(frame, layout, received, 'now', factor);
  return vote;
}

/**
 * Whether a failure is no more than the rounding of figures that were filed in a coarser unit: filed in 万元, each
 * stands for ± 5 千元. Such a rule holds for all that can be known.
 * @param exponents power of ten by form index, for the forms that slipped
 */
export function isCoarseRounding(one: FailureCase, exponents: ReadonlyMap<number, number>): boolean {
  const { comparison } = one.explanation;
  if (!comparison?.linear) return false;
  let slack = comparison.slack;
  for (const [key, term] of one.terms) {
    const place = one.places.get(key);
    const exponent = place && place.when === 'now' ? (exponents.get(place.form.index) ?? 0) : 0;
    if (exponent < 0) slack += 0.5 * 10 ** (-exponent - decimalsAt(place!)) * Math.abs(term.coefficient);
  }
  return Math.abs(comparison.left - comparison.right) <= slack * (1 + 1e-9);
}
