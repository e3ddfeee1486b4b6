/** The languages of the product; Chinese is the first. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(text: string): text is Language {
  return (LANGUAGES as readonly string[]).includes(text);
}

/**
 * The language of a terminal: `LC_ALL`, then `LC_MESSAGES`, then `LANG`, as POSIX orders them.
 * Anything that does not ask for English (also `C`, or nothing) gets Chinese.
 * @example languageOf({ LANG: 'en_US.UTF-8' }) // 'en'
 */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const wanted = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  return wanted !== undefined && /^en(?![a-z])/i.test(wanted) ? 'en' : 'zh-CN';
}
