/** NUL, and half of a pair of surrogates (half an emoji): neither is a character of UTF-8 text as the database keeps it. */
const UNSTORABLE = /[\0\ud800-\udfff]/u;

/** Whether a text comes back from the ledger as it went in. */
export const isStorable = (text: string | null | undefined): boolean =>
  text === null || text === undefined || !UNSTORABLE.test(text);
