import type { FlatColumn, FlatTable } from '../../core/model/flat-table';

export const GROUPS = 600;
export const INDICATORS = 30;
export const GROUP = 'industry';
export const nowName = (indicator: number): string => `now${String(indicator)}`;
export const thenName = (indicator: number): string => `then${String(indicator)}`;

/** The same numbers on every machine, 0 … 1. @source Vigna's splitmix, 32 bits */
function uniform(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

/** About normal, by the sum of uniforms. */
const normal = (next: () => number): number => next() + next() + next() + next() + next() + next() - 3;

/**
 * Figures of many enterprises for two periods: sizes that differ by thousands, growth about 8 %, one in fifty far off,
 * one in twenty missing, and some that are 0.
 */
export function detectorTable(rows: number): FlatTable {
  const next = uniform(20131202);
  const size = Float64Array.from({ length: rows }, () => Math.exp(8 + 1.5 * normal(next)));
  const columns: FlatColumn[] = [
    {
      kind: 'text',
      codes: Int32Array.from({ length: rows }, () => Math.floor(next() * GROUPS)),
      dictionary: Array.from({ length: GROUPS }, (_, i) => `C${String(1000 + i)}`),
    },
  ];
  const names = [GROUP];
  for (let indicator = 0; indicator < INDICATORS; indicator++) {
    const then = size.map((one) => Math.round(one * Math.exp(0.3 * normal(next))));
    const now = then.map((one) => {
      const chance = next();
      if (chance < 0.05) return NaN;
      if (chance < 0.07) return Math.round(one * Math.exp(3 * normal(next)));
      return Math.round(one * Math.exp(0.08 + 0.12 * normal(next)));
    });
    names.push(nowName(indicator), thenName(indicator));
    columns.push({ kind: 'number', values: now }, { kind: 'number', values: then });
  }
  return { names, rowCount: rows, columns, firstRow: 2 };
}
