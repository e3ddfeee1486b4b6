import { fill } from '../../../locales/fill';
import { recordedWords } from '../../../locales/recorded-words';
import type { Words } from '../../../locales/words';
import type { RecordedExplanations } from './accept-report';
import { listedLines } from './listed-lines';

/** What became of the explanations that came with returns; nothing where none came. */
export function explanationLines({ recorded, known, before, notKept }: RecordedExplanations, words: Words): string[] {
  const told = recordedWords(words.language).accept;
  return [
    ...(recorded + known > 0 ? [fill(told.explanations, { recorded, known, before })] : []),
    ...listedLines(
      fill(told.notKept, { count: notKept.length }),
      notKept.map(({ path, rule, why }) => fill(told.notKeptLine, { path, rule, why })),
      false,
      words,
    ),
  ];
}
