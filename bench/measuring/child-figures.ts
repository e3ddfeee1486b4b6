import type { SinkTotals } from './cell-sink';

/** What one contestant measured about itself, in its own process. */
export interface ChildFigures {
  /** by name, seconds of wall time */
  readonly seconds: Readonly<Record<string, number>>;
  /** what was read; null where nothing is */
  readonly sink: SinkTotals | null;
  /** things counted, by name */
  readonly counts?: Readonly<Record<string, number>>;
}

/** What the parent knows of one round of one contestant. */
export interface RoundFigures extends ChildFigures {
  /** the whole process from start to end */
  readonly processSeconds: number;
  readonly peakMegabytes: number;
}

/** Before the JSON that a child prints as its last line: libraries print too. */
export const RESULT_MARK = '\u0001bench ';
