import type { When } from '../expression/tree';
import { unitOf } from '../model/unit';
import type { FormLayout } from './form-layout';
import { tableSource } from './layout';
import { factsOf } from './money-facts';
import type { ReturnFrame } from './return-frame';
import { movedAlike, tallyUnitVotes, type UnitTally } from './unit-votes';

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

interface Comparison {
  readonly votes: readonly number[];
  readonly witnesses: readonly number[];
  readonly facts: number;
}

/** The value a column is compared with; NaN when there is none. */
type Lookup = (item: number, column: number) => number;

const PHYSICAL: readonly string[] = ['energy', 'persons', 'count', 'area', 'other'];

function delta(value: number, reference: number): number {
  return value > 0 && reference > 0 ? Math.log10(value / reference) : NaN;
}

function compare(frame: ReturnFrame, form: FormLayout, columns: readonly number[], reference: Lookup): Comparison {
  const now = frame.tables[tableSource(form, 'now')]!;
  const width = form.form.columns.length;
  const at = (item: number, column: number): number => delta(now[item * width + column]!, reference(item, column));
  const votes: number[] = [];
  const witnesses: number[] = [];
  const seen = new Set<number>();
  for (const column of columns) {
    const facts = factsOf(
      form.form,
      (item) => now[item * width + column]!,
      (item) => reference(item, column),
    );
    for (const fact of facts) {
      const vote = at(fact, column);
      if (Number.isNaN(vote)) continue;
      votes.push(vote);
      seen.add(fact);
    }
    form.form.items.forEach((item, index) => {
      if (!PHYSICAL.includes(unitOf(item.unit).dimension)) return;
      const moved = at(index, column);
      if (!Number.isNaN(moved)) witnesses.push(moved);
    });
  }
  return { votes, witnesses, facts: seen.size };
}

/** Values of an earlier filing, a cumulative of last month carried on to this month. */
function earlier(frame: ReturnFrame, form: FormLayout, when: When, column: (own: number) => number): Lookup {
  const values = frame.tables[tableSource(form, when)];
  const width = form.form.columns.length;
  const month = frame.period?.month ?? NaN;
  return (item, own) => {
    const there = column(own);
    if (!values || there < 0) return NaN;
    const cumulative = /ytd/i.test(form.form.columns[there]!.id) && form.form.items[item]!.nature === 'flow';
    return values[item * width + there]! * (when === 'previous' && cumulative ? month / (month - 1) : 1);
  };
}

/**
 * The unit that the form's own unit line names, as a power of ten against the unit it should have; null when it
 * names none or the right one.
 */
export function exponentOfUnitLine(text: string | null, required: string): number | null {
  const named = /(百万元|亿元|万元|千元|元)/.exec(text?.normalize('NFKC').replace(/\s/g, '') ?? '')?.[1];
  if (named === undefined) return null;
  const exponent = Math.round(Math.log10(unitOf(required).factor / unitOf(named).factor));
  return exponent === 0 ? null : exponent;
}

/**
 * Whether all money of a form was filed in another unit (万元 for 千元 …), by a vote over rows that are not copies
 * or parts of each other. Fewer than three facts need a witness: electricity, persons or a quantity that did not move.
 * @source methods.md §4
 */
export function voteOnUnit(frame: ReturnFrame, form: FormLayout): UnitVote {
  const received = frame.received[tableSource(form, 'now')];
  if (!received) return { state: 'undecided' };
  const columns = form.form.columns;
  const own = columns.flatMap((column, index) => (column.lastYearOf === undefined ? [index] : []));
  const lastYearColumn = (of: number): number => columns.findIndex((column) => column.lastYearOf === columns[of]!.id);
  const now = frame.tables[tableSource(form, 'now')]!;
  const said = exponentOfUnitLine(received.filing.unitLine?.text ?? null, form.form.unit);
  const references: readonly (readonly [UnitReference, Lookup])[] = [
    ['lastYear', earlier(frame, form, 'lastYear', (column) => column)],
    ['ownLastYearColumns', (item, column) => now[item * columns.length + lastYearColumn(column)] ?? NaN],
    ['previous', earlier(frame, form, 'previous', (column) => column)],
  ];
  let decided = false;
  let agreesWithOwnLastYear = false;
  for (const [reference, lookup] of references) {
    const { votes, witnesses, facts } = compare(frame, form, own, lookup);
    const tally = tallyUnitVotes(votes, said === null ? 3 : 1);
    const sure = facts >= 3 || witnesses.length > 0 || tally.exponent === said;
    if (votes.length < (said === null ? 3 : 1) || !sure) continue;
    decided = true;
    if (
      tally.exponent !== 0 &&
      !movedAlike(witnesses, tally.exponent) &&
      (said === null || facts >= 3 || said === tally.exponent)
    ) {
      const also = agreesWithOwnLastYear || lastYearColumnsSlipped(frame, form, tally.exponent);
      const all = columns.map((_, index) => index);
      return { state: 'slip', slip: { ...tally, reference, columns: also ? all : own } };
    }
    if (reference === 'lastYear') return { state: 'none' };
    if (reference === 'ownLastYearColumns') agreesWithOwnLastYear = true;
  }
  return { state: decided ? 'none' : 'undecided' };
}

/** Whether the last-year columns of the form carry the same slip, against what was filed last year. */
function lastYearColumnsSlipped(frame: ReturnFrame, form: FormLayout, exponent: number): boolean {
  const columns = form.form.columns;
  const ids = columns.map((column) => column.id);
  const past = columns.flatMap((column, index) => (column.lastYearOf === undefined ? [] : [index]));
  const lookup = earlier(frame, form, 'lastYear', (column) => ids.indexOf(columns[column]!.lastYearOf ?? ''));
  return tallyUnitVotes(compare(frame, form, past, lookup).votes, 1).exponent === exponent;
}
