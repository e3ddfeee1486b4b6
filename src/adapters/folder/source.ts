import type { Refusal } from '../../core/model/refusal';

/** One received return to read: a file, or a file inside a zip. Plain data: can be posted to a worker. */
export interface ReturnSource {
  /** as reports name it: under the path that was given; `given.zip!/name.xlsx` inside a zip */
  readonly path: string;
  readonly kind: 'file' | 'zip-entry';
  /** absolute path of the file on disk */
  readonly file: string;
  /** label of the entry where `file` is a zip of returns (see `zip-labels`) */
  readonly entry: string | null;
  /** bytes on disk; in a zip what the zip claims */
  readonly size: number;
}

/** Why something found in a folder is no return: deliberately passed over, and said. */
export type SkipCode =
  | 'lock-file'
  | 'hidden'
  | 'not-a-return'
  | 'other-archive'
  | 'nested-zip'
  | 'symlink-outside'
  | 'not-a-file'
  | 'same-file'
  | 'empty'
  | 'too-deep'
  | 'too-many-files';

export interface SkippedPath {
  readonly path: string;
  readonly why: SkipCode;
}

/** Something that should have been looked at and could not be: a folder or a zip that cannot be read. */
export interface RefusedPath {
  readonly path: string;
  readonly refusal: Refusal;
}

/** Everything that was found: each path is in exactly one of the lists. */
export interface ReturnListing {
  /** in natural order of their names, folder by folder, in the order the paths were given */
  readonly sources: readonly ReturnSource[];
  readonly skipped: readonly SkippedPath[];
  readonly refused: readonly RefusedPath[];
  /** given paths that do not exist: an error of usage */
  readonly missing: readonly string[];
}
