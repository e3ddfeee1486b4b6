import type { Language } from './language';
import { en } from './many-words-en';
import { zh, type ManyWords } from './many-words-zh';

export type { ManyWords } from './many-words-zh';

/** Words of the list of many workbooks, in one language; loaded with that view alone. */
export function manyWords(language: Language): ManyWords {
  return language === 'en' ? en : zh;
}
