import type { CliWords } from '../../../locales/cli-words';
import type { Facts } from '../../../locales/fill';
import type { Words } from '../../../locales/words';

export type UsageCode = keyof CliWords['usage'];

/** One detail: words already, or how to make them in the language asked for. */
export type Detail = string | ((words: Words) => string);

/** What the user asked for cannot be done as asked; words for each code are in locales. Exit code 2. */
export class UsageError extends Error {
  constructor(
    readonly code: UsageCode,
    readonly facts: Facts = {},
    /** what is wrong in detail, a line each; shown once, below the sentence */
    readonly details: readonly Detail[] = [],
  ) {
    super(code);
    this.name = 'UsageError';
  }
}
