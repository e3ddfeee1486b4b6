import { listReturns } from '../../../adapters/folder/walk';
import type { ReturnSource } from '../../../adapters/folder/source';
import { UsageError } from '../frame/usage-error';
import { lostOutcome, skippedOutcome, type FileOutcome } from '../../batch/file-outcome';

/** What was found under the paths given. */
export interface Listed {
  /** to be looked at */
  readonly items: readonly ReturnSource[];
  /** settled without looking: passed over, or unreadable folders and zips */
  readonly settled: readonly FileOutcome[];
}

/**
 * Lists received returns.
 * @throws UsageError `path-not-found` for a path that does not exist
 */
export async function listItems(paths: readonly string[], cwd: string): Promise<Listed> {
  const { sources, skipped, refused, missing } = await listReturns(paths, { cwd });
  if (missing.length > 0) throw new UsageError('path-not-found', { value: missing.join(' ') });
  return {
    items: sources,
    settled: [
      ...refused.map(({ path, refusal }) => lostOutcome(path, refusal)),
      ...skipped.map(({ path, why }) => skippedOutcome(path, why)),
    ],
  };
}
