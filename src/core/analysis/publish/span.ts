/** A prime below 2^26: products of two remainders are exact in a double. */
const PRIME = 67108859;

function inverse(value: number): number {
  let [a, b, x, y] = [value, PRIME, 1, 0];
  while (b !== 0) {
    const quotient = Math.floor(a / b);
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return ((x % PRIME) + PRIME) % PRIME;
}

interface Reduced {
  readonly pivot: number;
  readonly vector: Float64Array;
  /** how it is made of the vectors given */
  readonly made: Float64Array;
}

function subtract(from: Float64Array, other: Float64Array, times: number): void {
  for (let i = 0; i < from.length; i++) {
    if (other[i] !== 0) from[i] = (from[i]! + (PRIME - ((other[i]! * times) % PRIME))) % PRIME;
  }
}

/**
 * What can be computed from published sums by adding and subtracting them: the span of their vectors. Counted modulo a
 * large prime, so that no rounding hides a way.
 */
export class Span {
  private readonly rows: Reduced[] = [];

  /** @param vectors of equal length, small whole numbers */
  constructor(private readonly vectors: readonly Float64Array[]) {
    vectors.forEach((vector, i) => {
      const [rest, made] = [Float64Array.from(vector), new Float64Array(vectors.length)];
      made[i] = 1;
      this.reduce(rest, made);
      const pivot = rest.findIndex((value) => value !== 0);
      if (pivot < 0) return;
      const factor = inverse(rest[pivot]!);
      const scaled = (values: Float64Array): Float64Array => values.map((value) => (value * factor) % PRIME);
      this.rows.push({ pivot, vector: scaled(rest), made: scaled(made) });
    });
  }

  private reduce(rest: Float64Array, made: Float64Array): void {
    for (const { pivot, vector, made: own } of this.rows) {
      const times = rest[pivot]!;
      if (times === 0) continue;
      subtract(rest, vector, times);
      subtract(made, own, times);
    }
  }

  /** Places of the vectors that a target is made of; null when it cannot be made of them. */
  makes(target: Float64Array): readonly number[] | null {
    const [rest, made] = [Float64Array.from(target), new Float64Array(this.vectors.length)];
    this.reduce(rest, made);
    if (rest.some((value) => value !== 0)) return null;
    return Array.from(made.keys()).filter((i) => made[i] !== 0);
  }
}
