import type { BoundRead } from './bound';
import type { Frame } from './frame';

/** A compiled number or truth: reads the frame, and the current row where it stands inside a group function. */
export type Evaluate = (frame: Frame, row: number) => number;

/** The value at a bound place; NaN when missing, or when the filing it is from was not received. */
export function readAt(frame: Frame, read: BoundRead, row: number): number {
  switch (read.op) {
    case 'cell':
      return frame.tables[read.source]?.[read.slot] ?? NaN;
    case 'scalar':
      return frame.scalars[read.index] ?? NaN;
    case 'row':
      return frame.groups[read.group]?.columns[read.column]?.[row] ?? NaN;
  }
}

/** `readAt`, specialised for one place. */
export function compileRead(read: BoundRead): Evaluate {
  if (read.op === 'cell') {
    const { source, slot } = read;
    return (frame) => {
      const table = frame.tables[source];
      return table ? (table[slot] ?? NaN) : NaN;
    };
  }
  if (read.op === 'scalar') {
    const { index } = read;
    return (frame) => frame.scalars[index] ?? NaN;
  }
  const { group, column } = read;
  return (frame, row) => frame.groups[group]?.columns[column]?.[row] ?? NaN;
}
