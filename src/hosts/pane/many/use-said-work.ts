import { useState } from 'react';
import type { HostAnswer } from '../../../core/host/workbook-host';
import { fill } from '../../../locales/fill';
import type { Words } from '../../../locales/words';
import { failureAdvice } from '../components/failure-advice';
import { sentences } from './sentences';

/** Sentences of a view about what it writes out. */
export interface OutTexts {
  readonly written: string;
  /** with `{detail}` */
  readonly failed: string;
}

/** What came of writing into the workbook, in words. */
export function writtenWords(failure: HostAnswer, texts: OutTexts, words: Words): string {
  if (!failure) return texts.written;
  const { what, why, todo } = failureAdvice(failure, words);
  return sentences([what, why, todo], words);
}

/**
 * Work that is told: what is being done, then what came of it, or why it could not be done.
 * @returns whether one is under way, and how to begin one
 */
export function useSaidWork(
  say: (text: string) => void,
  texts: OutTexts,
): readonly [boolean, (what: string, work: () => Promise<string>) => Promise<void>] {
  const [busy, setBusy] = useState(false);
  const run = async (what: string, work: () => Promise<string>): Promise<void> => {
    setBusy(true);
    say(what);
    try {
      say(await work());
    } catch (error) {
      say(fill(texts.failed, { detail: error instanceof Error ? error.message : String(error) }));
    } finally {
      setBusy(false);
    }
  };
  return [busy, run];
}
