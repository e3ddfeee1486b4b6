/** One step of a waterfall: a column that hangs between two running totals, or a total that stands on zero. */
export interface WaterfallStep {
  /** change, or the running total where it is a total; null = none is known: nothing is drawn, nothing added */
  readonly value: number | null;
  readonly total?: boolean;
}

/** The stacked parts of one column: what is above zero is stacked up, what is below is stacked down. */
export interface WaterfallColumn {
  /** invisible, up to the near end */
  readonly base: number;
  readonly riseAbove: number;
  readonly riseBelow: number;
  readonly fallAbove: number;
  readonly fallBelow: number;
  readonly total: number;
  /** the upper end: labels stand on it */
  readonly top: number;
}

/** @param from running total before the step @param to the one after it */
function between(from: number, to: number): WaterfallColumn {
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  const above = Math.max(high, 0) - Math.max(low, 0);
  const below = Math.min(low, 0) - Math.min(high, 0);
  const rises = to >= from;
  return {
    // a step across zero hangs on zero itself
    base: low > 0 ? low : high < 0 ? high : 0,
    riseAbove: rises ? above : 0,
    riseBelow: rises ? below : 0,
    fallAbove: rises ? 0 : above,
    fallBelow: rises ? 0 : below,
    total: 0,
    top: high,
  };
}

/**
 * The columns of a waterfall, in the unit of the steps. Negative steps and steps across zero hang right.
 * @example waterfallSteps([{ value: 3 }, { value: -5 }])[1] // falls from 3 to -2: base 0, fallAbove 3, fallBelow -2
 */
export function waterfallSteps(steps: readonly WaterfallStep[]): WaterfallColumn[] {
  let running = 0;
  return steps.map(({ value, total }) => {
    const from = running;
    if (total) {
      running = value ?? running;
      return { ...between(0, 0), total: running, top: Math.max(running, 0) };
    }
    running += value ?? 0;
    return between(from, running);
  });
}
