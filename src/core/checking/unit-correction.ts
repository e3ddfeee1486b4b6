import { unitOf } from '../model/unit';
import { tableSource, type Layout } from './layout';
import { placeForm, type ReturnFrame } from './return-frame';
import type { FormLayout } from './form-layout';
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
