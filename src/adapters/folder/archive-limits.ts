import { DEFAULT_LIMITS } from '../ooxml/limits';
import type { Limits } from '../ooxml/limits';

/** Bounds of walking folders and zips of returns. */
export interface FolderLimits {
  /** of one return, on disk or inside a zip */
  readonly returnBytes: number;
  /** of a zip of returns, and of its directory */
  readonly archive: Limits;
  readonly depth: number;
  /** returns of one walk */
  readonly files: number;
}

export const FOLDER_LIMITS: FolderLimits = {
  returnBytes: DEFAULT_LIMITS.fileBytes,
  // a return inside is compressed already: an archive of 200 MB holds thousands of them
  archive: { ...DEFAULT_LIMITS, fileBytes: 4 * DEFAULT_LIMITS.fileBytes, entryBytes: DEFAULT_LIMITS.fileBytes },
  depth: 32,
  files: 100_000,
};
