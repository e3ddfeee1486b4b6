/** NUL, and half of a pair of surrogates (half an emoji): neither is a character of UTF-8 text as the database keeps it. */
const UNSTORABLE = /[\0\ud800-\udfff]/u;

/** Whether a text comes back from the ledger as it went in. */
export const isStorable = (text: string | null | undefined): boolean =>
  text === null || text === undefined || !UNSTORABLE.test(text);

/**
 * A value as it is handed to the database. Its client takes one U+FEFF from the start of every text it gives back, so a text
 * that starts with it gets another.
 */
export function handed<T>(value: T): T {
  return typeof value === 'string' && value.charCodeAt(0) === 0xfeff ? (`\ufeff${value}` as T) : value;
}
