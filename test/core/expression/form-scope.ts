import type { Frame, GroupTable } from '../../../src/core/expression/frame';
import { nearNames } from '../../../src/core/expression/near-names';
import { createTextCodes, type Scope, type Target } from '../../../src/core/expression/scope';
import { spellName, type When } from '../../../src/core/expression/tree';

/**
 * A small made-up return for tests of the language: money in 千元, energy, persons, another form in 万元,
 * a group of classes in money, a group of products with units of their own, a flag and two scalars.
 */
const CELLS: readonly (readonly [name: string, unit: string | null, decimals: number | null])[] = [
  ['a', '千元', 0],
  ['b', '千元', 0],
  ['c', '千元', 0],
  ['d', '千元', 1],
  ['wan', '万元', 0],
  ['kwh', '万千瓦时', 0],
  ['heads', '人', 0],
  ['percent', '%', 1],
  ['x', null, null],
  ['y', null, null],
  ['z', null, null],
  ['工业总产值.本月', '千元', 0],
];
const WHENS: readonly When[] = ['now', 'previous', 'lastYear'];
const GROUPS: readonly (readonly [name: string, group: number, column: number])[] = [
  ['classes', 0, -1],
  ['classes.month', 0, 0],
  ['classes.ytd', 0, 1],
  ['products', 1, -1],
  ['products.quantity', 1, 0],
  ['products.price', 1, 1],
  ['products.code', 1, 2],
];

function groupTarget(name: string, group: number, column: number): Target {
  const code = name.endsWith('.code');
  const unit = group === 0 ? '千元' : 'varying';
  return {
    kind: 'group',
    source: group,
    column,
    type: code ? 'text' : 'number',
    unit: code ? null : unit,
    decimals: 0,
  };
}

export const formScope = (): Scope => {
  const targets = new Map<string, Target>();
  WHENS.forEach((when, source) => {
    CELLS.forEach(([name, unit, decimals], slot) => {
      targets.set(spellName(name.split('.'), when), { kind: 'cell', source, slot, unit, decimals });
    });
  });
  for (const [name, group, column] of GROUPS) targets.set(name, groupTarget(name, group, column));
  const scalar = { kind: 'scalar', unit: null, decimals: null } as const;
  targets.set('month', { ...scalar, index: 0, type: 'number' });
  targets.set('idle', { ...scalar, index: 1, type: 'truth' });
  targets.set('park', { ...scalar, index: 2, type: 'text' });
  return {
    resolve: (path, when) => {
      const name = spellName(path, when);
      return targets.get(name) ?? { kind: 'unknown', near: nearNames(name, targets.keys()) };
    },
    texts: createTextCodes(),
    isItemCode: (digits) => digits === '301',
  };
};

export interface Given {
  readonly cells?: Readonly<Record<string, number>>;
  readonly previous?: Readonly<Record<string, number>> | null;
  readonly lastYear?: Readonly<Record<string, number>> | null;
  readonly classes?: readonly (readonly number[])[] | null;
  readonly products?: readonly (readonly number[])[] | null;
  readonly month?: number;
  readonly idle?: number;
  readonly park?: number;
}

function table(values: Readonly<Record<string, number>> | null | undefined): Float64Array | null {
  if (values === null) return null;
  return Float64Array.from(CELLS, ([name]) => values?.[name] ?? NaN);
}

function group(rows: readonly (readonly number[])[] | null | undefined, columns: number): GroupTable | null {
  if (rows === null) return null;
  const given = rows ?? [];
  const column = (index: number): Float64Array => Float64Array.from(given, (row) => row[index] ?? NaN);
  return { rowCount: given.length, columns: Array.from({ length: columns }, (_, index) => column(index)) };
}

/** A frame of `formScope`; what is not given is missing. */
export function frameOf(given: Given): Frame {
  return {
    tables: [table(given.cells), table(given.previous ?? null), table(given.lastYear ?? null)],
    groups: [group(given.classes, 2), group(given.products, 3)],
    scalars: Float64Array.of(given.month ?? NaN, given.idle ?? NaN, given.park ?? NaN),
  };
}
