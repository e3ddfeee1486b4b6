import { analyseRoom } from '../../../../src/hosts/worker/analyse/analyse-room';
import { callsRoom } from '../../../../src/hosts/worker/calls/calls-room';
import type { Room, RoomKeeper, RoomMessage } from '../../../../src/hosts/worker/messages';
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

function roomOf(room: Room): RoomKeeper {
  if (room === 'many') return manyRoom();
  if (room === 'analyse') return analyseRoom();
  if (room === 'calls') return callsRoom();
  throw new Error(`no room ${room} in these tests`);
}

/**
 * Starts the real rooms without a thread of its own; what passes is copied as between threads, and a worker that was
 * ended says nothing more.
 */
export function inProcessWorkers(
  mishapOf: MishapOf = () => null,
  count: WorkerCount = { alive: 0, started: 0 },
): () => Worker {
  return () => {
    const rooms = new Map<Room, RoomKeeper>();
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
        const { room, body } = structuredClone(message);
        later(() => {
          take(room, body as ManyAsked);
        });
      },
      terminate(): void {
        if (!ended) count.alive--;
        ended = true;
      },
    };
    function take(room: Room, asked: ManyAsked): void {
      const keeper = rooms.get(room) ?? roomOf(room);
      rooms.set(room, keeper);
      const mishap = mishapOf(asked.ask);
      if (mishap === null) {
        unanswered++;
        keeper(asked, {
          send: (body) => {
            answer(room, body);
          },
        });
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
    function answer(room: Room, body: unknown): void {
      const data = structuredClone({ room, body });
      later(() => {
        unanswered--;
        worker.onmessage?.({ data });
      });
    }
    return worker as unknown as Worker;
  };
}
