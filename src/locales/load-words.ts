import type { Language } from './language';
import type { Words } from './words';

/** The words of one language, loaded when they are wanted: a page need not carry every language from the start. */
export async function loadWords(language: Language): Promise<Words> {
  return language === 'en'
    ? { ...(await import(/* webpackChunkName: "words-en" */ './en')), language }
    : { ...(await import(/* webpackChunkName: "words-zh" */ './zh-CN')), language };
}
