/** What kind of mistake a pack file has. */
export type PackProblemCode =
  'unreadable' | 'too-large' | 'yaml' | 'schema' | 'duplicate' | 'unknown-reference' | 'bad-pattern' | 'expression';

/** One mistake in a pack: where it is and what to do about it. Pack authors read these, beside their editor. */
export interface PackProblem {
  readonly code: PackProblemCode;
  /** path of the file relative to the pack's folder */
  readonly file: string;
  readonly line: number | null;
  /** path inside the file, such as `items[3].unit`; '' for the whole file */
  readonly path: string;
  /** what is wrong and what to do, plainly */
  readonly message: string;
}

/** `forms/b203.yaml:12 items[3].unit: …` */
export function packProblemText(problem: PackProblem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${String(problem.line)}`;
  return `${place}${problem.path === '' ? '' : ` ${problem.path}`}: ${problem.message}`;
}

/** A pack that cannot be used, with everything that is wrong with it. */
export class PackError extends Error {
  constructor(readonly problems: readonly PackProblem[]) {
    super(problems.map(packProblemText).join('\n'));
    this.name = 'PackError';
  }
}
