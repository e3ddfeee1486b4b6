import { packProblemPlace } from '../../../adapters/packs/pack-problem';
import type { RuleFileProblem } from '../../../adapters/packs/table-rules/rule-file-problem';
import { fill } from '../../../locales/fill';
import { problemWords } from '../../../locales/problem-words';
import { refusalWords } from '../../../locales/refusal-words';
import type { Advice } from '../../../locales/shape';
import type { TableWords } from '../../../locales/table-words';
import type { Words } from '../../../locales/words';
import { failureAdvice } from '../components/failure-advice';
import type { TableTrouble } from './desk/table-snapshot';

/** Mistakes of a file told at once. */
const MOST_TOLD = 5;

function problemLine(told: RuleFileProblem, words: Words): string {
  if (told.kind === 'worksheet') {
    const { code, sheet, cell, facts } = told.problem;
    return `${cell === '' ? sheet : `${sheet}!${cell}`}${words.terms.colon}${fill(words.worksheet[code], facts)}`;
  }
  const { problem } = told.problem;
  const facts =
    problem === undefined ? told.problem.facts : { ...told.problem.facts, problem: problemWords(problem, words) };
  return `${packProblemPlace(told.problem)}${words.terms.colon}${fill(words.packProblems[told.problem.code], facts)}`;
}

/** What came in the way, in words: what, why, and what to do. */
export function troubleAdvice(trouble: TableTrouble, words: Words, texts: TableWords): Advice {
  if (trouble.kind === 'refusal') return refusalWords(trouble, words);
  if (trouble.kind === 'host-failure') return failureAdvice(trouble, words);
  const { refused, refusedWhy, refusedTodo } = texts.rules;
  const lines = trouble.problems.slice(0, MOST_TOLD).map((one) => problemLine(one, words));
  return { what: fill(refused, { file: trouble.file }), why: [refusedWhy, ...lines].join('\n'), todo: refusedTodo };
}
