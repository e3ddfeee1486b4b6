import { openReturn } from '../../../adapters/folder/open-return';
import type { ReturnSource } from '../../../adapters/folder/source';
import type { Refusal } from '../../../core/model/refusal';
import type { FileChecker } from '../../batch/file-checker';
import { crashRefusal, lostOutcome, type FileOutcome } from '../../batch/file-outcome';

type Bytes = Uint8Array | Refusal;

function load(item: ReturnSource | undefined): Promise<Bytes> | null {
  return item === undefined ? null : openReturn(item).catch(crashRefusal);
}

/** Looks at items one after another; the bytes of the next are on their way meanwhile. */
export async function* lookInTurn(items: readonly ReturnSource[], checker: FileChecker): AsyncGenerator<FileOutcome> {
  let next = load(items[0]);
  for (const [at, item] of items.entries()) {
    const bytes = await next!;
    next = load(items[at + 1]);
    const file = { path: item.path, name: item.entry ?? item.file };
    yield await checker.look(file, bytes).catch((error: unknown) => lostOutcome(item.path, crashRefusal(error)));
  }
}
