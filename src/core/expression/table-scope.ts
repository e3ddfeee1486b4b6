import type { FlatTable } from '../model/flat-table';
import { nearNames } from './near-names';
import { createTextCodes, type Scope, type Target } from './scope';

/**
 * The names of a flat table: its columns, without units or rounding. A number column is slot `column` of
 * source 0, a text column is scalar `column`. A name that two columns have stands for neither.
 * Columns have dictionaries of their own: `codeInColumn` finds a text of a rule in one of them.
 */
export function tableScope(table: FlatTable): Scope {
  const targets = new Map<string, Target>();
  const repeated = new Set<string>();
  table.columns.forEach((column, index) => {
    const name = table.names[index] ?? '';
    if (targets.has(name)) repeated.add(name);
    if (name === '' || targets.has(name)) return;
    const exact = { unit: null, decimals: null };
    targets.set(
      name,
      column.kind === 'number'
        ? { kind: 'cell', source: 0, slot: index, ...exact }
        : { kind: 'scalar', index, type: 'text', ...exact },
    );
  });
  return {
    resolve: (path, when) => {
      const name = path.join('.');
      if (when !== 'now') return { kind: 'unknown', near: [], onlyInReturns: true };
      if (repeated.has(name)) return { kind: 'unknown', near: [], repeated: true };
      return targets.get(name) ?? { kind: 'unknown', near: nearNames(name, targets.keys()) };
    },
    texts: createTextCodes(),
  };
}

/** The code of a text in the dictionary of one column; -2 when no row of it has that text. */
export function codeInColumn(table: FlatTable, column: number, text: string): number {
  const source = table.columns[column];
  const code = source?.kind === 'text' ? source.dictionary.indexOf(text) : -1;
  return code < 0 ? -2 : code;
}
