import { analysisWords, type AnalysisWords } from '../../../../locales/analysis-words';
import { inLanguage } from '../../../../locales/rule-book';
import type { Words } from '../../../../locales/words';
import type { AnalysisNames } from '../names';

/** The words of a report: those of the product, those of analyses, and the names of the pack. */
export interface Speech {
  readonly words: Words;
  readonly own: AnalysisWords;
  readonly names: AnalysisNames;
}

export function speechOf(names: AnalysisNames, words: Words): Speech {
  return { words, own: analysisWords(words.language), names };
}

/** The name of a measure or ratio; its id where the pack has none. */
export function measureName(id: string, { names, words }: Speech): string {
  const known = names.measures.get(id);
  return known === undefined ? id : inLanguage(known.name, words.language);
}
