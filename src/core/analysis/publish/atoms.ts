import type { Aggregate } from './aggregates';
import { behind, unsafe, type Disclosure } from './safety';
import type { Side } from './sides';

/** Most members told apart from all others that are looked at two by two. */
const MOST_ALONE = 150;

/** Members that no sum tells apart, as one unknown; sums are vectors over them. */
export class Atoms {
  /** by member; -1 for those without a value */
  private readonly of: Int32Array;
  readonly count: number;

  constructor(
    private readonly side: Side,
    aggregates: readonly Aggregate[],
  ) {
    const groupings = [...new Set(aggregates.map((one) => side.groups(one).of))];
    const places = new Map<string, number>();
    this.of = Int32Array.from(side.values, (value, i) => {
      if (!(Math.abs(value) > 0)) return -1;
      const key = groupings.map((of) => String(of[i])).join(' ');
      const place = places.get(key) ?? places.size;
      places.set(key, place);
      return place;
    });
    this.count = places.size;
  }

  /** The sum as a vector: 1 for each atom in it. */
  vector(aggregate: Aggregate): Float64Array {
    const { of } = this.side.groups(aggregate);
    const { group } = aggregate.members;
    const vector = new Float64Array(this.count);
    this.of.forEach((atom, member) => {
      if (atom >= 0 && of[member] === group) vector[atom] = 1;
    });
    return vector;
  }

  /** Whether one respondent could be read from the sum over some atoms. */
  isUnsafe(vector: Float64Array, limits: Disclosure): boolean {
    return (
      unsafe(
        behind(this.side.values, (member) => this.of[member]! >= 0 && vector[this.of[member]!] === 1),
        limits,
      ) !== null
    );
  }

  /** Atoms of one member each, two by two: their sum tells each of them what the other has. */
  pairs(): Float64Array[] {
    const members = new Int32Array(this.count);
    for (const atom of this.of) if (atom >= 0) members[atom]!++;
    const alone = Array.from(members.keys())
      .filter((atom) => members[atom] === 1)
      .slice(0, MOST_ALONE);
    return alone.flatMap((first, i) =>
      alone.slice(i + 1).map((second) => {
        const vector = this.single(first);
        vector[second] = 1;
        return vector;
      }),
    );
  }

  /** Every atom by itself. */
  single(atom: number): Float64Array {
    const vector = new Float64Array(this.count);
    vector[atom] = 1;
    return vector;
  }
}

/** The part of a larger set that a smaller one leaves; null where it does not lie within. */
export function difference(larger: Float64Array, smaller: Float64Array): Float64Array | null {
  let some = false;
  const rest = new Float64Array(larger.length);
  for (let i = 0; i < larger.length; i++) {
    if (smaller[i]! > larger[i]!) return null;
    rest[i] = larger[i]! - smaller[i]!;
    some ||= rest[i] === 1;
  }
  return some ? rest : null;
}
