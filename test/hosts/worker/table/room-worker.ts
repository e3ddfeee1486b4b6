import { tableRoom } from '../../../../src/hosts/worker/table/table-room';
import type { RoomMessage } from '../../../../src/hosts/worker/messages';
import type { TableWorker } from '../../../../src/hosts/pane/table/desk/table-link';

/** The room of tables without a thread of its own; what passes is copied as between threads. */
export function roomWorker(): TableWorker {
  const room = tableRoom();
  let ended = false;
  const worker: TableWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (message: RoomMessage) => {
      const { body } = structuredClone(message);
      void room.then((keeper) => {
        keeper(body, {
          send: (answer, transfer = []) => {
            const data = structuredClone({ room: 'table', body: answer }, { transfer: [...transfer] });
            if (!ended) setTimeout(() => worker.onmessage?.({ data } as MessageEvent<RoomMessage>), 0);
          },
        });
      });
    },
    terminate: () => void (ended = true),
  };
  return worker;
}
