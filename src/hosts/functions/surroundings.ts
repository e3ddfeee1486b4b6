import type { Words } from '../../locales/words';
import type { FailureKind } from './function-failure';

/** What our functions need of the program they are called by: the language of reasons, and its kind of error. */
export interface Surroundings {
  readonly words: Words;
  /** an error of Excel's, which a cell shows and explains */
  errorOf(kind: FailureKind, message: string): unknown;
}

let current: Surroundings | null = null;

/** Excel calls functions by name and gives them nothing beside their arguments, so this is kept for all of them. */
export function surround(words: Words, errorOf: Surroundings['errorOf']): void {
  current = { words, errorOf };
}

export function surroundings(): Surroundings {
  if (!current) throw new Error('functions are called before they are registered');
  return current;
}
