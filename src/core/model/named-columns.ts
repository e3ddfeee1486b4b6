import type { FlatTable } from './flat-table';

/**
 * Names of columns, some of which rules name otherwise.
 * @param columns name in rules → heading (where two have it, the first), or position from 1; one that is not there
 * names nothing, so that a rule with that name is told of it
 * @param names what the others are called
 */
export function columnNames(
  columns: Readonly<Record<string, string | number>>,
  headings: readonly string[],
  names: readonly string[],
): readonly string[] {
  const called = [...names];
  for (const [name, place] of Object.entries(columns)) {
    const at = typeof place === 'number' ? place - 1 : headings.indexOf(place);
    if (at in called) called[at] = name;
  }
  return called;
}

/** The table under the names that rules use for its columns, see `columnNames`; the others keep their headings. */
export function namedColumns(table: FlatTable, columns: Readonly<Record<string, string | number>>): FlatTable {
  return { ...table, names: columnNames(columns, table.names, table.names) };
}
