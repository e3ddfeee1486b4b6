import path from 'node:path';

/** Where the workbooks of the bench are; made once, kept under out/. */
export interface Corpus {
  readonly folder: string;
  /** received returns, as different programs save them */
  readonly small: readonly string[];
  /** what the same enterprises filed for the month before, and a year ago */
  readonly previous: readonly string[];
  readonly lastYear: readonly string[];
  /** the register of them all */
  readonly register: string;
  /** 100,000 × 30 */
  readonly large: string;
  /** 20,000 × 30 */
  readonly medium: string;
}

export const LARGE_ROWS = 100_000;
export const MEDIUM_ROWS = 20_000;

export interface CorpusParameters {
  readonly folder: string;
  readonly returns: number;
}

/** The paths that a corpus of that size has. */
export function corpusPaths({ folder, returns }: CorpusParameters): Corpus {
  const numbered = (name: string): string[] =>
    Array.from({ length: returns }, (_, i) => path.join(folder, name, `${String(i).padStart(5, '0')}.xlsx`));
  return {
    folder,
    small: numbered('small'),
    previous: numbered('previous'),
    lastYear: numbered('last-year'),
    register: path.join(folder, 'register.xlsx'),
    large: path.join(folder, 'large.xlsx'),
    medium: path.join(folder, 'medium.xlsx'),
  };
}
