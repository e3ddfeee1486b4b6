export type Key = string | number;

/** @example spellPath(['items', 3, 'unit']) // 'items[3].unit' */
export function spellPath(path: readonly Key[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${String(key)}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
}
