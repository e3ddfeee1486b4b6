import { columnLetters } from '../model/cell';
import { halfWidthText, isDigit, isLetter } from './characters';
import type { ExpressionParser } from './expression-parser';
import { namesOf } from './tree';

/** Longest name made of a heading; a longer one is cut. */
const LONGEST = 30;

/** Whether a rule that writes this text means the column of that very name. */
export function isRuleName(text: string, parser: ExpressionParser): boolean {
  const parsed = parser.parse(`${text} > 0`);
  if (!parsed.ok) return false;
  const names = namesOf(parsed.tree);
  return names.length === 1 && names[0]!.when === 'now' && names[0]!.path.join('.') === text;
}

/** A heading without its unit in brackets, with letters and digits alone. */
function plainName(heading: string): string {
  const half = halfWidthText(heading);
  const bare = half.replace(/[([{【〔［][^)\]}】〕］]*[)\]}】〕］]/gu, '').trim() || half;
  const signs = Array.from(bare, (one) => (isLetter(one) || isDigit(one) ? one : '_')).join('');
  const name = signs.replace(/_+/g, '_').replace(/^_|_$/g, '').slice(0, LONGEST);
  return isDigit(name.charAt(0)) ? `_${name}` : name;
}

/**
 * A name a column that rules can write, each once: the heading itself where the rule language takes it, else the heading
 * without its unit and signs, else the letter of the column.
 */
export function ruleNamesFor(headings: readonly string[], parser: ExpressionParser): readonly string[] {
  const taken = new Set<string>();
  const own = headings.map((heading) => {
    const name = isRuleName(heading, parser) && !taken.has(heading) ? heading : null;
    if (name !== null) taken.add(name);
    return name;
  });
  return own.map((name, column) => {
    if (name !== null) return name;
    const plain = plainName(headings[column]!);
    const base = isRuleName(plain, parser) ? plain : `列${columnLetters(column)}`;
    let free = base;
    for (let n = 2; taken.has(free); n += 1) free = `${base}_${String(n)}`;
    taken.add(free);
    return free;
  });
}
