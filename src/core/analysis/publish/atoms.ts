import type { Aggregate } from './aggregates';
import { unsafe, type Behind, type Disclosure } from './safety';
import type { Side } from './sides';

/** Most members told apart from all others that are looked at two by two. */
const MOST_ALONE = 150;

/** Members that no sum tells apart, as one unknown; sums are vectors over them. Those without a value are in none. */
export class Atoms {
  private readonly atoms: Behind[] = [];
  private readonly vectors = new Map<string, Float64Array>();

  constructor(side: Side, aggregates: readonly Aggregate[]) {
    const groupings = [...new Set(aggregates.map((one) => side.groups(one).of))];
    const places = new Map<string, number>();
    const firsts: number[] = [];
    side.values.forEach((value, member) => {
      const size = Math.abs(value);
      if (!(size > 0)) return;
      const key = groupings.map((of) => String(of[member])).join(' ');
      const place = places.get(key) ?? places.size;
      if (place === places.size) {
        places.set(key, place);
        firsts.push(member);
      }
      const { contributors, largest, size: before } = this.atoms[place] ?? { contributors: 0, largest: 0, size: 0 };
      this.atoms[place] = {
        contributors: contributors + 1,
        largest: Math.max(largest, size),
        size: before + size,
      };
    });
    // members of an atom are in the same groups: the first stands for all
    for (const aggregate of aggregates) {
      const { of } = side.groups(aggregate);
      const { group } = aggregate.members;
      this.vectors.set(
        aggregate.key,
        Float64Array.from(firsts, (member) => (of[member] === group ? 1 : 0)),
      );
    }
  }

  get count(): number {
    return this.atoms.length;
  }

  /** The sum as a vector: 1 for each atom in it. */
  vector({ key }: Aggregate): Float64Array {
    return this.vectors.get(key)!;
  }

  /** Who is behind the sum over some atoms. */
  behind(vector: Float64Array): Behind {
    let [contributors, largest, size] = [0, 0, 0];
    this.atoms.forEach((atom, i) => {
      if (vector[i] !== 1) return;
      contributors += atom.contributors;
      size += atom.size;
      largest = Math.max(largest, atom.largest);
    });
    return { contributors, largest, size };
  }

  /** Whether one respondent could be read from the sum over some atoms. */
  isUnsafe(vector: Float64Array, limits: Disclosure): boolean {
    return unsafe(this.behind(vector), limits) !== null;
  }

  /** Atoms of one member each, two by two: their sum tells each of them what the other has. */
  pairs(): Float64Array[] {
    const alone = Array.from(this.atoms.keys())
      .filter((atom) => this.atoms[atom]!.contributors === 1)
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
  for (let i = 0; i < larger.length; i++) {
    if (smaller[i]! > larger[i]!) return null;
    some ||= larger[i] !== smaller[i];
  }
  return some ? larger.map((value, i) => value - smaller[i]!) : null;
}
