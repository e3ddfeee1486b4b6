/** Why a method could not decide over a group. Nobody is flagged then. */
export type UndecidedGroup = 'too-few' | 'no-spread';

/** A place of the input that the method says is unlikely. */
export interface Flag {
  /** position in the input */
  readonly index: number;
  /** beyond the second, wider fence as well */
  readonly strong: boolean;
  /** distance from the middle in robust standard deviations, with its sign */
  readonly score: number;
  /** values that would not be flagged */
  readonly expected: readonly [low: number, high: number];
}

/** What a fence over one group of values came to. */
export type FenceResult =
  | {
      readonly state: 'decided';
      readonly n: number;
      /** values inside are not flagged */
      readonly bounds: readonly [low: number, high: number];
      readonly flagged: readonly Flag[];
    }
  | { readonly state: 'undecided'; readonly why: UndecidedGroup; readonly n: number };

/** Values that are missing (NaN) or infinite take no part in any method. */
export function present(values: ArrayLike<number>): { readonly kept: Float64Array; readonly at: Int32Array } {
  const kept = new Float64Array(values.length);
  const at = new Int32Array(values.length);
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) continue;
    kept[n] = values[i]!;
    at[n++] = i;
  }
  return { kept: kept.subarray(0, n), at: at.subarray(0, n) };
}
