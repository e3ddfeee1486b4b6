/** One figure against one bar, measured beside its peer in the same run on the same machine. */
export interface BarRow {
  readonly what: string;
  readonly ours: number;
  readonly peer: string;
  readonly peerValue: number;
  /** of `ours` and `peerValue` */
  readonly unit: string;
  /** what the bar is about: ours over the peer's, or the peer's over ours, as `better` makes sense of it */
  readonly ratio: number;
  readonly bar: number;
  readonly better: 'higher' | 'lower';
  /** the bar is met */
  readonly ok: boolean;
  /** met within a factor of two: all that a short run on a busy machine can tell */
  readonly tolerable: boolean;
}

/** A figure that stands beside the bars to be read, and decides nothing. */
export interface Informative {
  readonly what: string;
  readonly ours: number;
  readonly peer: string;
  readonly peerValue: number;
  readonly unit: string;
}

/** What a section of the bench gives. */
export interface SectionResult {
  readonly rows: readonly BarRow[];
  readonly informative: readonly Informative[];
}

const TOLERANCE = 2;

/** The row with its verdicts. A ratio that is no number meets no bar. */
export function barRow(figures: Omit<BarRow, 'ok' | 'tolerable'>): BarRow {
  const { ratio, bar, better } = figures;
  const meets = (limit: number): boolean => (better === 'lower' ? ratio <= limit : ratio >= limit);
  return { ...figures, ok: meets(bar), tolerable: meets(better === 'lower' ? bar * TOLERANCE : bar / TOLERANCE) };
}
