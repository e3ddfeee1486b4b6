import { quietConsole } from '../../adapters/legacy/quiet-console';
import { LazySolver } from '../../adapters/solver/lazy-solver';
import { loadHighs } from './load-highs';
import type { Room, RoomKeeper, RoomMessage } from './messages';

/** What of a worker's own scope is used here; the DOM library describes that of a window. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<RoomMessage>) => void) | null;
  postMessage(message: RoomMessage, transfer: readonly ArrayBuffer[]): void;
}

const scope = globalThis as unknown as WorkerScope;

/** Each room is set up with its first message: a worker that reads a table need not prepare the rules of returns. */
const KEEPERS: Readonly<Record<Room, () => Promise<RoomKeeper>>> = {
  many: async () => (await import('./many/many-room')).manyRoom(new LazySolver(loadHighs)),
  table: async () => (await import('./table/table-room')).tableRoom(),
  open: async () => (await import('./open/open-room')).openRoom(),
  analyse: async () => (await import('./analyse/analyse-room')).analyseRoom(),
  calls: async () => (await import('./calls/calls-room')).callsRoom(),
};

quietConsole();

const opened = new Map<Room, Promise<RoomKeeper>>();

function keeperOf(room: Room): Promise<RoomKeeper> {
  const known = opened.get(room) ?? KEEPERS[room]();
  opened.set(room, known);
  return known;
}

scope.onmessage = ({ data: { room, body } }) => {
  // a room that cannot be loaded is told as a worker's error is: who asked must not wait for it
  keeperOf(room).then((keeper) => {
    keeper(body, {
      send: (answer, transfer = []) => {
        scope.postMessage({ room, body: answer }, transfer);
      },
    });
  }, reportError);
};
