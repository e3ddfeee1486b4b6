import type { FlatTable } from './flat-table';

/**
 * The table under the names that rules use for its columns.
 * @param columns name in rules → heading (where two have it, the first), or position from 1; one that is not there
 * names nothing, so that a rule with that name is told of it
 */
export function namedColumns(table: FlatTable, columns: Readonly<Record<string, string | number>>): FlatTable {
  const names = [...table.names];
  for (const [name, place] of Object.entries(columns)) {
    const at = typeof place === 'number' ? place - 1 : table.names.indexOf(place);
    if (at >= 0 && at < names.length) names[at] = name;
  }
  return { ...table, names };
}
