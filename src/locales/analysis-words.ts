import { en } from './analysis-words-en';
import { zh, type AnalysisWords } from './analysis-words-zh';
import type { Language } from './language';

export type { AnalysisWords } from './analysis-words-zh';

/** Words of the analysis of a zone, in one language; loaded with it alone. */
export function analysisWords(language: Language): AnalysisWords {
  return language === 'en' ? en : zh;
}
