/** Parameters of a message by placeholder name. */
export type Facts = Readonly<Record<string, string | number>>;

/**
 * Puts facts into a template: `{name}` is replaced, and one that has no fact becomes a dash, never `undefined`.
 * Facts are inserted once and are not searched for placeholders again.
 * @example fill('{cell} 应为数字', { cell: 'E12' }) // 'E12 应为数字'
 */
export function fill(template: string, facts: Facts): string {
  const known = new Map(Object.entries(facts));
  return template.replace(/\{([\p{L}\p{N}_.-]+)\}/gu, (_, name: string) => String(known.get(name) ?? '—'));
}

/** The placeholder names of a template, each once. */
export function placeholdersOf(template: string): string[] {
  return [...new Set([...template.matchAll(/\{([\p{L}\p{N}_.-]+)\}/gu)].map((match) => match[1]!))];
}
