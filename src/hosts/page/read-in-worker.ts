import type { WorkbookGrid } from '../../core/model/grid';
import type { Refusal, RefusalCode } from '../../core/model/refusal';
import { crashRefusal } from '../batch/file-outcome';
import type { RoomMessage } from '../worker/messages';
import type { OpenAnswer, OpenAsked } from '../worker/open/open-messages';
import { receivedBook } from '../worker/open/posted-book';

/** Milliseconds that reading one file may take. */
const DEADLINE_MS = 20_000;

/**
 * Reads a file in a worker of its own, so that the page stays alive and a runaway file costs one refusal.
 * @param startWorker it is ended in any case
 */
export function readInWorker(
  file: Blob,
  name: string,
  startWorker: () => Worker,
  deadlineMs = DEADLINE_MS,
): Promise<WorkbookGrid | Refusal> {
  return new Promise((resolve) => {
    let worker: Worker | null = null;
    const end = (book: WorkbookGrid | Refusal): void => {
      clearTimeout(timer);
      worker?.terminate();
      resolve(book);
    };
    const refused = (code: RefusalCode, detail?: string): void => {
      end({ kind: 'refusal', code, ...(detail === undefined ? {} : { detail }) });
    };
    const timer = setTimeout(() => {
      refused('timeout');
    }, deadlineMs);
    try {
      worker = startWorker();
    } catch (error) {
      end(crashRefusal(error));
      return;
    }
    worker.onerror = (event) => {
      event.preventDefault();
      refused('reader-crashed', event.message);
    };
    worker.onmessageerror = () => {
      refused('reader-crashed');
    };
    worker.onmessage = ({ data }: MessageEvent<RoomMessage>) => {
      const answer = data.body as OpenAnswer;
      end('refusal' in answer ? answer.refusal : receivedBook(answer.book));
    };
    worker.postMessage({ room: 'open', body: { file, name } satisfies OpenAsked } satisfies RoomMessage);
  });
}
