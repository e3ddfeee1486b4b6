import { answerWords } from '../../../locales/answer-words';
import { fill } from '../../../locales/fill';
import type { Words } from '../../../locales/words';
import { printable } from '../text/printable';
import { countAnswers, type AnswersReport } from './answers-report';
import { answerMessages } from './answers-words';

/** What was taken from a filled call list, and which rows somebody should look at: where, what, what to do. */
export function answersText(report: AnswersReport, words: Words): string {
  const own = answerWords(words.language);
  const { path, rows } = report;
  const { calls, explanations } = countAnswers(report);
  const told = rows.flatMap((one) => {
    const { sheet, row, at, name, code } = one.row;
    const place = fill(own.place, { sheet, row, at });
    const who = name || code || words.terms.noName;
    return answerMessages(one, words).map((what) => fill(own.line, { place, who, what }));
  });
  const lines = [
    fill(own.title, { path, rows: rows.length }),
    ...(rows.length === 0 ? [own.nothing] : [fill(own.calls, calls), fill(own.explanations, explanations)]),
    ...(told.length === 0 ? [] : [own.told, ...told.map((line) => `  ${line}`)]),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}
