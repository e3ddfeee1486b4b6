import type { JudgedAnswer } from '../../../core/explanations/judge-answers';
import { answerWords } from '../../../locales/answer-words';
import { fill } from '../../../locales/fill';
import type { Words } from '../../../locales/words';

/** What has to be said of a row: what, and what to do; nothing for one that was taken as it is. */
export function answerMessages({ row, fault, notes }: JudgedAnswer, words: Words): readonly string[] {
  const own = answerWords(words.language);
  if (fault !== null) return [own.faults[fault]];
  const asked = typeof row.binding === 'string' ? [] : row.binding.asked;
  const rules = [...new Set(asked.filter(({ explainable }) => !explainable).map(({ rule }) => rule))];
  const facts = { reason: row.reason, rules: rules.join(words.terms.separator) };
  return notes.map((note) => fill(own.notes[note], facts));
}
