import type { Words } from '../../../locales/words';

/** Ends of a sentence, in both scripts. */
const ENDED = /[.!?。！？…；]$/;

/** Parts of a message as sentences one after the other: each ends in a stop. */
export function sentences(parts: readonly string[], words: Words): string {
  const stop = words.language === 'en' ? '.' : '。';
  return parts
    .filter((part) => part !== '')
    .map((part) => (ENDED.test(part) ? part : `${part}${stop}`))
    .join(words.language === 'en' ? ' ' : '');
}
