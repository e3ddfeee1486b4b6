import { cli as en } from './en/cli';
import type { Language } from './language';
import type { SameKeys } from './shape';
import { cli as zh } from './zh-CN/cli';

/** The words of the command line, apart from the others: the pane has no use for them. */
export type CliWords = SameKeys<typeof zh>;

const WORDS: Readonly<Record<Language, CliWords>> = { 'zh-CN': zh, en };

export const cliWords = (language: Language): CliWords => WORDS[language];
