import { LONGEST_TEXT } from '../model/cell';

/** NUL, and half of a pair of surrogates (half an emoji): neither is a character of UTF-8 text as a table keeps it. */
const UNSTORABLE = /[\0\ud800-\udfff]/u;

/** Whether a text comes back from a table as it went in. */
export const isStorable = (text: string | null | undefined): boolean =>
  text === null || text === undefined || !UNSTORABLE.test(text);

export type TextProblem = 'unstorable-text' | 'text-too-long';

/** Why the ledger does not keep a text as part of what was said; null where it does, whole: any text that a cell of a sheet holds. */
export function whyNotKept(text: string | null): TextProblem | null {
  if (text === null) return null;
  if (text.length > LONGEST_TEXT) return 'text-too-long';
  return isStorable(text) ? null : 'unstorable-text';
}
