/** One figure of a bench beside its peer's, measured in the same run. */
export interface BenchRow {
  readonly what: string;
  readonly ours: number;
  readonly peer: string;
  readonly peerValue: number;
  readonly unit: string;
  /** how the bar is read: ours / peer for rates, peer / ours for times; larger is better */
  readonly ratio: number;
  readonly bar: number;
  readonly ok: boolean;
}

/** Median of a few runs: a single one is at the mercy of the machine. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
