import type { RoomMessage } from '../../../../src/hosts/worker/messages';
import type { ManyAsked } from '../../../../src/hosts/worker/many/many-messages';
import { manyRoom } from '../../../../src/hosts/worker/many/many-room';

/** What a worker does instead of answering what it is asked: nothing, forever, or ending. */
export type Mishap = 'silence' | 'crash';

type MishapOf = (asked: ManyAsked['ask']) => Mishap | null;

/** How many workers there are, and how many there were. */
export interface WorkerCount {
  alive: number;
  started: number;
}

/**
 * Starts the real room without a thread of its own; what passes is copied as between threads, and a worker that was
 * ended says nothing more.
 */
export function inProcessWorkers(
  mishapOf: MishapOf = () => null,
  count: WorkerCount = { alive: 0, started: 0 },
): () => Worker {
  return () => {
    const keeper = manyRoom();
    let ended = false;
    let hung = false;
    let unanswered = 0;
    count.alive++;
    count.started++;
    const later = (run: () => void): void => void setImmediate(() => ended || hung || run());
    const worker = {
      onmessage: null as ((event: { data: RoomMessage }) => void) | null,
      onerror: null as ((event: { message: string; preventDefault(): void }) => void) | null,
      postMessage(message: RoomMessage): void {
        const { body } = structuredClone(message);
        later(() => {
          take(body as ManyAsked);
        });
      },
      terminate(): void {
        if (!ended) count.alive--;
        ended = true;
      },
    };
    function take(asked: ManyAsked): void {
      const mishap = mishapOf(asked.ask);
      if (mishap === null) {
        unanswered++;
        keeper(asked, { send: answer });
      } else befall(mishap);
    }
    /** in its turn: what was asked before is answered */
    function befall(mishap: Mishap): void {
      if (unanswered > 0) {
        later(() => {
          befall(mishap);
        });
      } else if (mishap === 'silence') hung = true;
      else worker.onerror?.({ message: 'it fell over', preventDefault: () => undefined });
    }
    function answer(body: unknown): void {
      const data = structuredClone({ room: 'many' as const, body });
      later(() => {
        unanswered--;
        worker.onmessage?.({ data });
      });
    }
    return worker as unknown as Worker;
  };
}
