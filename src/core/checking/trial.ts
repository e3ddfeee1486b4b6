import { groupSource, tableSource } from './layout';
import type { Place } from './place';
import type { ReturnFrame } from './return-frame';

/** A value tried at a place. */
export interface Trial {
  readonly place: Place;
  readonly value: number;
}

function changed(values: Float64Array, at: number, value: number): Float64Array {
  const copy = values.slice();
  copy[at] = value;
  return copy;
}

/** Puts one value into copies of the frame's arrays. @returns what takes it out again */
function put(frame: ReturnFrame, { place, value }: Trial): () => void {
  if (place.row === null) {
    const source = tableSource(place.form, place.when);
    const before = frame.tables[source]!;
    frame.tables[source] = changed(before, place.item * place.form.form.columns.length + place.column, value);
    return () => (frame.tables[source] = before);
  }
  const { row, column } = place;
  const source = groupSource(place.form, place.item, place.when);
  const group = frame.groups[source]!;
  const rows = frame.rowValues[source]!;
  frame.groups[source] = {
    rowCount: group.rowCount,
    columns: group.columns.map((values, index) => (index === column ? changed(values, row, value) : values)),
  };
  frame.rowValues[source] = rows.map((values, index) => (index === row ? changed(values, column, value) : values));
  return () => {
    frame.groups[source] = group;
    frame.rowValues[source] = rows;
  };
}

/**
 * What the rules would say if values were others. The received values are never touched: the trial works on copies,
 * and the frame is as it was afterwards.
 */
export function withTrial<T>(frame: ReturnFrame, trials: readonly Trial[], look: () => T): T {
  const undo = trials.map((trial) => put(frame, trial));
  try {
    return look();
  } finally {
    undo.reverse().forEach((restore) => {
      restore();
    });
  }
}
