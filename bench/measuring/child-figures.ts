import type { SinkTotals } from './cell-sink';

/** Time that a piece of work took. Ratios are of `cpu`: other work on the machine hardly changes it. */
export interface Spent {
  /** seconds by the clock */
  readonly wall: number;
  /** seconds of user and system time of the whole process, all threads */
  readonly cpu: number;
}

/** What one contestant measured about itself, in its own process. */
export interface ChildFigures {
  /** by name: what each measured part took */
  readonly spent: Readonly<Record<string, Spent>>;
  /** what was read; null where nothing is */
  readonly sink: SinkTotals | null;
  /** things counted, by name */
  readonly counts?: Readonly<Record<string, number>>;
}

/** What the parent knows of one round of one contestant. */
export interface RoundFigures extends ChildFigures {
  /** the whole process from start to end */
  readonly process: Spent;
  readonly peakMegabytes: number;
}

/** Before the JSON that a child prints as its last line: libraries print too. */
export const RESULT_MARK = '\u0001bench ';
