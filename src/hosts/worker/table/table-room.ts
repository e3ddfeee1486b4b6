import { loadParser } from '../../../core/expression/parse';
import type { RoomKeeper } from '../messages';
import type { TableAsk, TableTold } from './table-messages';
import { TableKeeper } from './table-keeper';

/** Buffers of an answer that are handed over instead of copied. */
function buffersOf(answer: unknown): ArrayBuffer[] {
  if (!Array.isArray(answer)) return [];
  return answer.flatMap((one: unknown) =>
    typeof one === 'object' && one !== null
      ? Object.values(one).flatMap((value: unknown) =>
          value instanceof Int32Array ? (value.buffer as ArrayBuffer) : [],
        )
      : [],
  );
}

/** The room of tables: questions are answered one after another, a cancel at once. */
export async function tableRoom(): Promise<RoomKeeper> {
  const keeper = new TableKeeper(await loadParser());
  let last: Promise<void> = Promise.resolve();
  return (body, port) => {
    const { ask, question } = body as TableAsk;
    const send = (told: TableTold, transfer: readonly ArrayBuffer[] = []): void => {
      port.send(told, transfer);
    };
    if (question.kind === 'cancel') {
      keeper.cancel();
      send({ ask, kind: 'answer', answer: null });
      return;
    }
    last = last.then(async () => {
      try {
        const answer = await keeper.answer(question, (done, of) => {
          send({ ask, kind: 'progress', done, of });
        });
        send({ ask, kind: 'answer', answer }, buffersOf(answer));
      } catch (error) {
        send({ ask, kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
      }
    });
  };
}
