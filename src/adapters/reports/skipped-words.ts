import { fill } from '../../locales/fill';
import { lookUp } from '../../locales/look-up';
import type { Words } from '../../locales/words';

/** Why a file was passed over, in words; a reason that has none is shown by its code. */
export function skippedWords(reason: string, words: Words): string {
  return fill(lookUp(words.skippedWhy, reason) ?? words.skippedWhy.other, { reason });
}
