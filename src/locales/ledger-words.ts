import type { Language } from './language';
import { en } from './ledger-words-en';
import { zh, type LedgerWords } from './ledger-words-zh';

export type { LedgerWords };

const WORDS: Readonly<Record<Language, LedgerWords>> = { 'zh-CN': zh, en };

/** The words of the ledger; kept apart, since only its verbs need them. */
export function ledgerWords(language: Language): LedgerWords {
  return WORDS[language];
}
