/** Tables of words as maps, made once: a key from a file must not find what objects inherit. */
const MAPS = new WeakMap<object, ReadonlyMap<string, string>>();

/** The word of a key that comes from data; undefined when the table has none. */
export function lookUp(table: Readonly<Record<string, string>>, key: string): string | undefined {
  let map = MAPS.get(table);
  if (!map) {
    map = new Map(Object.entries(table));
    MAPS.set(table, map);
  }
  return map.get(key);
}
