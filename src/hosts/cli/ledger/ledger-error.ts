import { LedgerFailure, type LedgerProblem } from '../../../core/model/ledger';
import { fill } from '../../../locales/fill';
import { ledgerWords } from '../../../locales/ledger-words';
import type { Advice } from '../../../locales/shape';
import type { Words } from '../../../locales/words';
import { UsageError } from '../frame/usage-error';

/** A problem of a ledger in words: what, why, what to do. */
export function problemAdvice({ code, facts }: LedgerProblem, words: Words): Advice {
  const { what, why, todo } = ledgerWords(words.language).problems[code];
  return { what: fill(what, facts), why: fill(why, facts), todo: fill(todo, facts) };
}

/** The error of a command that could not use a ledger: the code for support, then what, why and what to do. */
export function ledgerError(problem: LedgerProblem, path: string): UsageError {
  return new UsageError('ledger-unusable', { value: path }, [
    (words) => {
      const { what, why, todo } = problemAdvice(problem, words);
      return `[${problem.code}] ${[what, why, todo].join(words.terms.semicolon)}`;
    },
  ]);
}

/**
 * Does something with a ledger; what the ledger cannot do becomes an error of the command line, about the ledger as it was
 * given, or about the other path that the problem names (of a backup, of an export).
 */
export async function telling<T>(given: string, place: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LedgerFailure) {
      const { problem } = error;
      throw ledgerError(problem, problem.path === place ? given : problem.path);
    }
    throw error;
  }
}
