/** Parameters of a message by placeholder name. */
export type Facts = Readonly<Record<string, string | number>>;

const NAME = /^[\p{L}\p{N}_.#()-]+$/u;
const SELECT = /^([\p{L}\p{N}_.-]+)\s*,\s*select\s*,\s*/u;

/** Index of the brace that closes the one at `open`; -1 when none does. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

/** The `key{text}` branches of a select. */
function branchesOf(text: string): Map<string, string> {
  const branches = new Map<string, string>();
  for (let at = 0; at < text.length;) {
    const open = text.indexOf('{', at);
    const close = open < 0 ? -1 : closing(text, open);
    if (close < 0) break;
    branches.set(text.slice(at, open).trim(), text.slice(open + 1, close));
    at = close + 1;
  }
  return branches;
}

/**
 * Puts facts into a template. `{name}` is replaced; a name that has no fact becomes a dash, never `undefined`.
 * `{name, select, a{…} b{…} other{…}}` chooses a branch by the fact. Facts are inserted as they are and never
 * searched for placeholders; a brace that opens nothing is kept.
 * @example fill('{cell} 应为数字', { cell: 'E12' }) // 'E12 应为数字'
 */
export function fill(template: string, facts: Facts): string {
  return fillFrom(template, new Map(Object.entries(facts)));
}

function fillFrom(template: string, facts: ReadonlyMap<string, string | number>): string {
  let filled = '';
  for (let at = 0; at < template.length;) {
    const open = template.indexOf('{', at);
    const close = open < 0 ? -1 : closing(template, open);
    if (close < 0) return filled + template.slice(at);
    filled += template.slice(at, open) + filledPart(template.slice(open + 1, close), facts);
    at = close + 1;
  }
  return filled;
}

function filledPart(inside: string, facts: ReadonlyMap<string, string | number>): string {
  const select = SELECT.exec(inside);
  if (select) {
    const branches = branchesOf(inside.slice(select[0].length));
    const branch = branches.get(String(facts.get(select[1]!) ?? 'other')) ?? branches.get('other');
    return fillFrom(branch ?? '', facts);
  }
  return NAME.test(inside) ? String(facts.get(inside) ?? '—') : `{${inside}}`;
}

/** The names of the facts a template asks for, each once. */
export function placeholdersOf(template: string): string[] {
  const names: string[] = [];
  for (let at = 0; at < template.length;) {
    const open = template.indexOf('{', at);
    const close = open < 0 ? -1 : closing(template, open);
    if (close < 0) break;
    const inside = template.slice(open + 1, close);
    const select = SELECT.exec(inside);
    if (select) {
      const branches = branchesOf(inside.slice(select[0].length));
      names.push(select[1]!, ...[...branches.values()].flatMap(placeholdersOf));
    } else if (NAME.test(inside)) names.push(inside);
    at = close + 1;
  }
  return [...new Set(names)];
}
