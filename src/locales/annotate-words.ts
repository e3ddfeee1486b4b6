import { annotate as en } from './en/annotate';
import type { Language } from './language';
import type { SameKeys } from './shape';
import { annotate as zh } from './zh-CN/annotate';

/** The words of copies that are sent back, apart from the others: the pane has no use for them. */
export type AnnotateWords = SameKeys<typeof zh>;

const WORDS: Readonly<Record<Language, AnnotateWords>> = { 'zh-CN': zh, en };

export const annotateWords = (language: Language): AnnotateWords => WORDS[language];
