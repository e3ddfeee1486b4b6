import type { PackError, PackProblem } from '../../adapters/packs/pack-problem';
import { packProblemPlace } from '../../adapters/packs/pack-problem';
import { fill } from '../../locales/fill';
import { problemWords } from '../../locales/problem-words';
import type { Words } from '../../locales/words';

function detailOf(one: PackProblem, words: Words): string {
  const facts = one.problem === undefined ? one.facts : { ...one.facts, problem: problemWords(one.problem, words) };
  return `${packProblemPlace(one)}${words.terms.colon}${fill(words.packProblems[one.code], facts)}`;
}

/** What is wrong with a pack or rule file, a line each: where, what, and what to do. */
export function detailsOf(error: PackError): ((words: Words) => string)[] {
  return error.problems.map((one) => (words) => detailOf(one, words));
}
