import { fill } from '../../../locales/fill';
import type { TableWords } from '../../../locales/table-words';
import type { RowReason } from '../../worker/table/table-messages';
import { shownResult } from './shown-value';

/** Why a rule does not hold in a row: the two sides, or what is missing, is no number, or cannot divide. */
export function reasonWords(reason: RowReason, names: readonly string[], texts: TableWords, separator: string): string {
  const { sides, missing, why, values } = reason;
  const words = texts.results;
  if (sides) {
    const { left, right } = sides;
    const difference = shownResult(left - right);
    return fill(words.sides, { left: shownResult(left), right: shownResult(right), difference });
  }
  if (why === 'base-is-zero') return fill(words.zero, { names: missing.join(separator) });
  const filled = missing.filter((name) => (values[names.indexOf(name)] ?? null) !== null);
  const blank = missing.filter((name) => !filled.includes(name));
  return [
    ...(blank.length > 0 ? [fill(words.missing, { names: blank.join(separator) })] : []),
    ...(filled.length > 0 ? [fill(words.notNumber, { names: filled.join(separator) })] : []),
  ].join(separator);
}
