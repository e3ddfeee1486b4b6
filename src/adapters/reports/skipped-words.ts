import { fill } from '../../locales/fill';
import type { Words } from '../../locales/words';

/** Why a file was passed over, in words; a reason that has none is shown by its code. */
export function skippedWords(reason: string, words: Words): string {
  const known: ReadonlyMap<string, string> = new Map(Object.entries(words.cli.skippedWhy));
  return fill(known.get(reason) ?? words.cli.skippedWhy.other, { reason });
}
