import { crashRefusal } from '../../batch/file-outcome';
import type { RoomKeeper } from '../messages';
import { ManyKeeper } from './many-keeper';
import type { ManyAnswered, ManyAsked } from './many-messages';

/** Reads and checks received files, lists zips, compares a batch: one thing after another. */
export function manyRoom(): RoomKeeper {
  const keeper = new ManyKeeper(() => Date.now());
  let turn: Promise<void> = Promise.resolve();
  return (body, port) => {
    const { id, ask } = body as ManyAsked;
    turn = turn
      .then(() => keeper.answer(ask))
      .then((answer): ManyAnswered => ({ id, answer }))
      .catch((error: unknown): ManyAnswered => ({ id, fault: crashRefusal(error).detail ?? '' }))
      .then((answered) => {
        port.send(answered);
      });
  };
}
