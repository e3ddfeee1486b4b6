import type { Limits } from '../ooxml/limits';

/** Of so many different texts what they came to is kept: a folder holds returns from few templates. */
const KEPT = 4;
const LONGEST_KEPT = 256 * 1024;

interface Known<T> {
  readonly text: string;
  readonly part: string;
  readonly limits: Limits;
  readonly value: T;
}

/**
 * Reads small parts and remembers the last few: in returns filled in from one template they are alike letter by letter.
 * What is given out is shared between workbooks and must not be changed.
 */
export class Recent<T> {
  private readonly known: Known<T>[] = [];
  private oldest = 0;

  constructor(private readonly read: (text: string, part: string, limits: Limits) => T) {}

  /** @throws what `read` throws: a part that was refused is not remembered */
  of(text: string, part: string, limits: Limits): T {
    for (const entry of this.known) {
      if (entry.text === text && entry.part === part && entry.limits === limits) return entry.value;
    }
    const value = this.read(text, part, limits);
    if (text.length <= LONGEST_KEPT) {
      this.known[this.oldest] = { text, part, limits, value };
      this.oldest = (this.oldest + 1) % KEPT;
    }
    return value;
  }
}
