import * as en from './en';
import type { Language } from './language';
import type { SameKeys } from './shape';
import * as zh from './zh-CN';

/** Every word of the product in one language. Chinese sets the keys; the other languages have the same ones. */
export type Words = SameKeys<typeof zh> & { readonly language: Language };

const WORDS: Readonly<Record<Language, Words>> = {
  'zh-CN': { ...zh, language: 'zh-CN' },
  en: { ...en, language: 'en' },
};

export function wordsFor(language: Language): Words {
  return WORDS[language];
}
