import { readFileSync, writeFileSync } from 'node:fs';
import { GROUPS, INDICATORS } from './ledger-size';

/** By measure, then group: sum now, sum of the bases, those with a value, median growth in percent. */
export const FIGURES = ['now', 'then', 'valued', 'median'] as const;
export type FigureName = (typeof FIGURES)[number];

const PER_MEASURE = GROUPS * FIGURES.length;

/** What one contestant found, to be compared with what the other did. */
export class FoundFigures {
  constructor(readonly values = new Float64Array(INDICATORS * PER_MEASURE)) {}

  static read(file: string): FoundFigures {
    const bytes = readFileSync(file);
    return new FoundFigures(new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)));
  }

  set(figure: FigureName, measure: number, group: number, value: number): void {
    this.values[measure * PER_MEASURE + FIGURES.indexOf(figure) * GROUPS + group] = value;
  }

  write(file: string): void {
    writeFileSync(file, new Uint8Array(this.values.buffer));
  }
}

/** Medians of an even count are taken in another order of operations; sums of whole numbers are equal to the last bit. */
export const TOLERANCE = 1e-9;

/** @throws Error at the first figure that differs by more than the tolerance, relative to its size or to 1 */
export function mustAgree(ours: FoundFigures, theirs: FoundFigures): void {
  if (ours.values.length !== theirs.values.length) throw new Error('not as many figures');
  let filled = 0;
  ours.values.forEach((value, at) => {
    const other = theirs.values[at]!;
    if (value !== 0) filled++;
    const same = Object.is(value, other) || Math.abs(value - other) <= TOLERANCE * Math.max(1, Math.abs(value));
    if (!same) throw new Error(`figure ${String(at)}: ${String(value)} and ${String(other)}`);
  });
  if (filled < ours.values.length / 2) throw new Error(`only ${String(filled)} figures are not zero`);
}
