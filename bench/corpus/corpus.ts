import path from 'node:path';

/** Where the workbooks of the bench are; made once, kept under out/. */
export interface Corpus {
  readonly folder: string;
  /** received returns, all in `folder`/small, the first `SMALL_READ` partly re-saved by another program */
  readonly small: readonly string[];
  /** 100,000 × 30 */
  readonly large: string;
  /** 20,000 × 30 */
  readonly medium: string;
}

/** Returns that are read one by one; the others only fill a batch. */
export const SMALL_READ = 500;
export const LARGE_ROWS = 100_000;
export const MEDIUM_ROWS = 20_000;

export interface CorpusParameters {
  readonly folder: string;
  readonly returns: number;
}

/** The paths that a corpus of that size has. */
export function corpusPaths({ folder, returns }: CorpusParameters): Corpus {
  return {
    folder,
    small: Array.from({ length: returns }, (_, i) => path.join(folder, 'small', `${String(i).padStart(5, '0')}.xlsx`)),
    large: path.join(folder, 'large.xlsx'),
    medium: path.join(folder, 'medium.xlsx'),
  };
}
