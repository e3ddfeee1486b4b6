import { PackError, packProblemText } from '../../adapters/packs/pack-problem';

/** What is wrong with a pack or rule file, a line each. */
export function detailsOf(error: PackError | SyntaxError): string[] {
  return error instanceof PackError ? error.problems.map(packProblemText) : [error.message];
}
