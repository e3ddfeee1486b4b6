import type { Problem } from '../core/expression/problem';
import { fill } from './fill';
import type { Words } from './words';

/** One thing wrong with the text of a rule, with its place counted from 1. */
export function problemWords(problem: Problem, words: Words): string {
  const place = fill(words.listing.place, { position: problem.position + 1 });
  return `${place}${words.terms.colon}${fill(words.problems[problem.code], problem.facts)}`;
}

/** Several problems as one line. */
export function problemsLine(problems: readonly Problem[], words: Words): string {
  return problems.map((problem) => problemWords(problem, words)).join(words.terms.semicolon);
}
