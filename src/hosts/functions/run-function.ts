import type { Words } from '../../locales/words';
import { handOver, type CellResult } from './cell-results';
import { FunctionFailure } from './function-failure';
import { surroundings } from './surroundings';

/**
 * Runs the work of a function: what it throws as a failure reaches the cell as an error with its reason.
 * @throws an error of Excel's
 */
export function runFunction(work: (words: Words) => readonly (readonly CellResult[])[]): unknown[][] {
  const around = surroundings();
  try {
    return handOver(work(around.words), around);
  } catch (error) {
    throw error instanceof FunctionFailure ? around.errorOf(error.kind, error.message) : error;
  }
}

/** As `runFunction`, for a function of one result. */
export function runForOne(work: (words: Words) => CellResult): unknown {
  return runFunction((words) => [[work(words)]])[0]![0];
}
