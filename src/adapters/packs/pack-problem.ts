import type { Problem } from '../../core/expression/problem';

/** What kind of mistake a pack or rule file has; words for each are in locales (`packProblems`). */
export type PackProblemCode =
  // the folder and its files
  | 'folder-unreadable'
  | 'no-pack-file'
  | 'too-many-files'
  | 'too-large'
  | 'not-json'
  | 'other-compiled'
  | 'rules-and-trees'
  // the text as YAML
  | 'yaml'
  | 'yaml-indent'
  | 'yaml-tab'
  | 'yaml-colon'
  | 'yaml-unclosed'
  | 'yaml-start'
  | 'yaml-twice'
  | 'yaml-alias'
  // the shape of its values
  | 'field-missing'
  | 'field-unknown'
  | 'not-a-choice'
  | 'wrong-type'
  | 'bad-date'
  | 'bad-name'
  | 'too-short'
  | 'too-long'
  | 'too-small'
  | 'too-great'
  | 'not-whole'
  | 'bad-value'
  // what its parts say of each other
  | 'twice'
  | 'rule-twice'
  | 'choices-without-text'
  | 'no-rows'
  | 'unknown-column'
  | 'unknown-item'
  | 'unknown-form'
  | 'bad-pattern'
  | 'unknown-place'
  | 'missing-role'
  | 'unknown-role'
  // the analysis of the zone
  | 'units-differ'
  | 'unknown-measure'
  | 'no-terms'
  | 'expression';

/** One mistake in a pack: what it is and where. Pack authors read its words beside their editor. */
export interface PackProblem {
  readonly code: PackProblemCode;
  /** path of the file relative to the pack's folder */
  readonly file: string;
  /** line, from 1; null where only the file is known */
  readonly line: number | null;
  /** path inside the file, such as `items[3].unit`; '' for the whole file */
  readonly path: string;
  /** for the words: the value found, what is allowed, a limit … */
  readonly facts: Readonly<Record<string, string | number>>;
  /** what is wrong inside a relation, where that is the mistake */
  readonly problem?: Problem;
}

/** Where a problem is. @example 'forms/b203.yaml:12 items[3].unit' */
export function packProblemPlace({ file, line, path }: PackProblem): string {
  const place = line === null ? file : `${file}:${String(line)}`;
  return path === '' ? place : `${place} ${path}`;
}

/** A pack that cannot be used, with everything that is wrong with it. Its message is for logs; words are in locales. */
export class PackError extends Error {
  constructor(readonly problems: readonly PackProblem[]) {
    super(problems.map((one) => `${packProblemPlace(one)}: ${one.code} ${JSON.stringify(one.facts)}`).join('\n'));
    this.name = 'PackError';
  }
}
