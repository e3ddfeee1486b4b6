import type { Facts } from '../../../locales/fill';
import type { Words } from '../../../locales/words';

export type UsageCode = keyof Words['cli']['usage'];

/** What the user asked for cannot be done as asked; words for each code are in locales. Exit code 2. */
export class UsageError extends Error {
  constructor(
    readonly code: UsageCode,
    readonly facts: Facts = {},
    /** what is wrong in detail, a line each; shown once, below the sentence */
    readonly details: readonly string[] = [],
  ) {
    super(code);
    this.name = 'UsageError';
  }
}
