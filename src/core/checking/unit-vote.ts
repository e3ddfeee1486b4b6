import { unitOf } from '../model/unit';
import type { FormLayout } from './form-layout';
import { tableSource } from './layout';
import type { ReturnFrame } from './return-frame';
import { compareUnits, type UnitReferenceValues } from './unit-comparison';
import { movedAlike, tallyUnitVotes, type UnitTally } from './unit-votes';
import { unitWitnesses } from './unit-witnesses';

/** What a form is compared with, the best reference first: last month may carry the same slip. */
export type UnitReference = 'lastYear' | 'ownLastYearColumns' | 'previous';

/** A whole form filed in another unit of money than it asks for. */
export interface UnitSlip extends UnitTally {
  readonly reference: UnitReference;
  /** columns of the form that carry it */
  readonly columns: readonly number[];
}

export type UnitVote =
  | { readonly state: 'slip'; readonly slip: UnitSlip }
  | { readonly state: 'none' }
  /** too little to compare with */
  | { readonly state: 'undecided' };

const UNDECIDED: UnitVote = { state: 'undecided' };
const NONE: UnitVote = { state: 'none' };

/**
 * The unit that the form's own unit line names, as a power of ten against the unit it should have; null when it
 * names none or the right one.
 */
export function exponentOfUnitLine(text: string | null, required: string): number | null {
  const named = /(百万元|亿元|万元|千元|元)/.exec(text ?? '')?.[1];
  if (named === undefined || named === required) return null;
  return Math.round(Math.log10(unitOf(required).factor / unitOf(named).factor));
}

function* referencesFor(
  frame: ReturnFrame,
  form: FormLayout,
  now: Float64Array,
): Generator<readonly [UnitReference, UnitReferenceValues]> {
  const { lastYearColumn } = unitWitnesses(form);
  const same = form.form.columns.map((_, column) => column);
  const month = frame.period?.month ?? NaN;
  const lastYear = frame.tables[tableSource(form, 'lastYear')];
  const previous = frame.tables[tableSource(form, 'previous')];
  if (lastYear) yield ['lastYear', { values: lastYear, columnFor: same, carry: 1 }];
  yield ['ownLastYearColumns', { values: now, columnFor: lastYearColumn, carry: 1 }];
  if (previous) yield ['previous', { values: previous, columnFor: same, carry: month / (month - 1) }];
}

/** Whether the last-year columns of the form carry the same slip, against what was filed last year. */
function lastYearColumnsSlipped(frame: ReturnFrame, form: FormLayout, now: Float64Array, exponent: number): boolean {
  const values = frame.tables[tableSource(form, 'lastYear')];
  if (!values) return false;
  const witnesses = unitWitnesses(form);
  const reference = { values, columnFor: witnesses.ofColumn, carry: 1 };
  const { votes } = compareUnits(now, form.form.columns.length, witnesses.past, reference, witnesses);
  return tallyUnitVotes(votes, 1).exponent === exponent;
}

/**
 * Whether all money of a form was filed in another unit (万元 for 千元 …), by a vote over rows that are not copies
 * or parts of each other. Fewer than three facts need a witness: electricity, persons or a quantity that did not
 * move, or the form's own unit line that says the same.
 * @source methods.md §4
 */
export function voteOnUnit(frame: ReturnFrame, form: FormLayout): UnitVote {
  const received = frame.received[tableSource(form, 'now')];
  const now = frame.tables[tableSource(form, 'now')];
  if (!received || !now) return UNDECIDED;
  const said = exponentOfUnitLine(received.filing.unitLine?.text ?? null, form.form.unit);
  const fewest = said === null ? 3 : 1;
  const witnesses = unitWitnesses(form);
  let decided = false;
  let alsoLastYear = false;
  for (const [reference, values] of referencesFor(frame, form, now)) {
    const comparison = compareUnits(now, form.form.columns.length, witnesses.own, values, witnesses);
    const tally = tallyUnitVotes(comparison.votes, fewest);
    const confirmed = comparison.facts >= 3 || tally.exponent === said;
    if (comparison.votes.length < fewest || (!confirmed && comparison.witnesses.length === 0)) continue;
    decided = true;
    const slipped = tally.exponent !== 0 && !movedAlike(comparison.witnesses, tally.exponent);
    if (slipped && (said === null || confirmed)) {
      const also = alsoLastYear || lastYearColumnsSlipped(frame, form, now, tally.exponent);
      const columns = also ? form.form.columns.map((_, index) => index) : witnesses.own;
      return { state: 'slip', slip: { ...tally, reference, columns } };
    }
    if (reference === 'lastYear') return NONE;
    alsoLastYear ||= reference === 'ownLastYearColumns';
  }
  return decided ? NONE : UNDECIDED;
}
