import type { UnitWitnesses } from './unit-witnesses';

/** What a form is compared with: the values of a filing, and which of its columns stands for which. */
export interface UnitReferenceValues {
  readonly values: Float64Array;
  /** by column of the form: column of the reference; -1 = none */
  readonly columnFor: readonly number[];
  /** factor that carries a cumulative flow on to this month; 1 where the reference is for the same months */
  readonly carry: number;
}

/** The votes of one comparison, as δ = log10(value / reference). */
export interface UnitComparison {
  readonly votes: readonly number[];
  /** of electricity, persons, quantities */
  readonly witnesses: readonly number[];
  /** how many independent facts of the form voted */
  readonly facts: number;
}

/** Two rows whose values differ by less than this factor, now and then, are nearly one fact (01 and 03). */
const COPY = 1.3;

const alike = (a: number, b: number): boolean => a < b * COPY && b < a * COPY;

/**
 * Compares the money of a form with a reference, one vote a fact and column: parts (其中) and near copies of an
 * earlier row have none, so that one fact has one vote.
 * @param now values of the form, item by item
 * @source methods.md §4
 */
export function compareUnits(
  now: Float64Array,
  width: number,
  columns: readonly number[],
  reference: UnitReferenceValues,
  form: UnitWitnesses,
): UnitComparison {
  const votes: number[] = [];
  const witnesses: number[] = [];
  const facts = new Set<number>();
  for (const column of columns) {
    const there = reference.columnFor[column]!;
    if (there < 0) continue;
    const then = (item: number): number => {
      const carried = form.cumulative[there]! && form.flow[item]! ? reference.carry : 1;
      return reference.values[item * width + there]! * carried;
    };
    const voting: number[] = [];
    for (const item of form.money) {
      const value = now[item * width + column]!;
      const past = then(item);
      if (!(value > 0 && past > 0) || voting.includes(form.parentOf[item]!)) continue;
      if (voting.some((fact) => alike(now[fact * width + column]!, value) && alike(then(fact), past))) continue;
      voting.push(item);
      facts.add(item);
      votes.push(Math.log10(value / past));
    }
    for (const item of form.physical) {
      const value = now[item * width + column]!;
      const past = then(item);
      if (value > 0 && past > 0) witnesses.push(Math.log10(value / past));
    }
  }
  return { votes, witnesses, facts: facts.size };
}
