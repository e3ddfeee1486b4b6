import { writeFileSync } from 'node:fs';
import type { ChildFigures } from '../measuring/child-figures';
import { detectorTable, GROUP, INDICATORS, nowName, thenName } from './detector-data';
import { firstAndWarm } from './passes';

/** A row as a program gets it that reads a table into objects. */
type Row = Readonly<Record<string, string | number | null>>;
interface Unit {
  readonly row: number;
  readonly ratio: number;
  readonly largest: number;
}

function rowsOf(count: number): Row[] {
  const { names, columns } = detectorTable(count);
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(
      names.map((name, at) => {
        const column = columns[at]!;
        if (column.kind === 'text') return [name, column.dictionary[column.codes[row]!]!];
        const value = column.values[row]!;
        return [name, Number.isNaN(value) ? null : value];
      }),
    ),
  );
}

/** Quantile of type 7 of sorted values. */
function quantile(sorted: readonly number[], p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (position - below) * (high - low);
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

function unitsByGroup(rows: readonly Row[], indicator: number): ReadonlyMap<string, Unit[]> {
  const groups = new Map<string, Unit[]>();
  rows.forEach((row, at) => {
    const [now, then] = [row[nowName(indicator)], row[thenName(indicator)]];
    if (typeof now !== 'number' || typeof then !== 'number' || now <= 0 || then <= 0) return;
    const name = String(row[GROUP]);
    const group = groups.get(name) ?? [];
    groups.set(name, group);
    group.push({ row: at, ratio: now / then, largest: Math.max(now, then) });
  });
  return groups;
}

function byHb(units: readonly Unit[]): number[] {
  if (units.length < 5) return [];
  const median = quantile(sorted(units.map(({ ratio }) => ratio)), 0.5);
  const effects = units.map(({ row, ratio, largest }) => ({
    row,
    effect: (ratio < median ? 1 - median / ratio : ratio / median - 1) * Math.sqrt(largest),
  }));
  const inOrder = sorted(effects.map(({ effect }) => effect));
  const middle = quantile(inOrder, 0.5);
  const least = Math.abs(0.05 * middle);
  const low = middle - 4 * Math.max(middle - quantile(inOrder, 0.25), least);
  const high = middle + 4 * Math.max(quantile(inOrder, 0.75) - middle, least);
  return effects.filter(({ effect }) => effect < low || effect > high).map(({ row }) => row);
}

function byMad(units: readonly Unit[]): number[] {
  if (units.length < 5) return [];
  const median = quantile(sorted(units.map(({ ratio }) => ratio)), 0.5);
  const scale = 1.4826 * quantile(sorted(units.map(({ ratio }) => Math.abs(ratio - median))), 0.5);
  return units.filter(({ ratio }) => Math.abs(ratio - median) > 3 * scale).map(({ row }) => row);
}

/** The same methods the way they are written at first: rows as objects, sorted arrays of them. */
export async function run({ rows, found }: { readonly rows: number; readonly found: string }): Promise<ChildFigures> {
  const objects = rowsOf(rows);
  const flags: Record<string, number[][]> = {};
  const judge = (name: string, method: (units: readonly Unit[]) => number[]) =>
    firstAndWarm(() => {
      flags[name] = Array.from({ length: INDICATORS }, (_, i) =>
        [...unitsByGroup(objects, i).values()].flatMap(method).sort((a, b) => a - b),
      );
    });
  const hb = await judge('hidiroglou-berthelot', byHb);
  const mad = await judge('mad', byMad);
  const spent = { hb: hb.warm, mad: mad.warm, hbFirst: hb.first, madFirst: mad.first };
  writeFileSync(found, JSON.stringify(flags));
  return { spent, sink: null };
}
