import { fflateInflate } from '../../../adapters/ooxml/inflate-fflate';
import { DEFAULT_LIMITS } from '../../../adapters/ooxml/limits';
import { isRefusal } from '../../../core/model/refusal';
import { crashRefusal } from '../../batch/file-outcome';
import type { RoomKeeper, RoomPort } from '../messages';
import { fileBytes } from './file-bytes';
import { openAny } from './open-any';
import type { OpenAnswer, OpenAsked } from './open-messages';
import { buffersOf, postedBook } from './posted-book';

async function open({ file, name }: OpenAsked, port: RoomPort): Promise<void> {
  const bytes = await fileBytes(file, DEFAULT_LIMITS.fileBytes);
  const book = isRefusal(bytes) ? bytes : await openAny(bytes, name, fflateInflate);
  if (isRefusal(book)) {
    port.send({ refusal: book } satisfies OpenAnswer);
    return;
  }
  const posted = postedBook(book);
  port.send({ book: posted } satisfies OpenAnswer, buffersOf(posted));
}

/** Reads one file of any format that is received; what it does wrong ends with the worker, see `readInWorker`. */
export function openRoom(): RoomKeeper {
  return (body, port) => {
    open(body as OpenAsked, port).catch((error: unknown) => {
      port.send({ refusal: crashRefusal(error) } satisfies OpenAnswer);
    });
  };
}
