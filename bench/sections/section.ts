import type { Corpus } from '../corpus/corpus';

/** How much to measure: `quick` is for a machine that is busy with other things. */
export interface Effort {
  readonly quick: boolean;
  readonly tell: (text: string) => void;
}

/** What every section works on. */
export interface Setting extends Effort {
  readonly corpus: Corpus;
}
