import type { ReturnSource } from '../../../adapters/folder/source';
import type { FileChecker } from './file-checker';
import { lostOutcome, type FileOutcome } from './file-outcome';

/** A fault of ours on one file costs that file only. */
export async function safeLook(checker: FileChecker, item: ReturnSource): Promise<FileOutcome> {
  try {
    return await checker.look(item);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return lostOutcome(item.path, { kind: 'refusal', code: 'reader-crashed', detail });
  }
}
