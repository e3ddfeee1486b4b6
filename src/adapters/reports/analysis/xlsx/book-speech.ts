import { analysisBookWords, type AnalysisBookWords } from '../../../../locales/analysis-book-words';
import type { Words } from '../../../../locales/words';
import type { AnalysisNames } from '../names';
import { speechOf, type Speech } from '../print/speech';

/** The words of the workbook: those of every report of an analysis, and its own. */
export interface BookSpeech extends Speech {
  readonly book: AnalysisBookWords;
}

export function bookSpeech(names: AnalysisNames, words: Words): BookSpeech {
  return { ...speechOf(names, words), book: analysisBookWords(words.language) };
}
