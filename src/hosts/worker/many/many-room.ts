import { answerInTurn } from '../answer-in-turn';
import type { RoomKeeper } from '../messages';
import { ManyKeeper } from './many-keeper';
import type { ManyAsk } from './many-messages';

/** Reads and checks received files, lists zips, compares a batch: one thing after another. */
export function manyRoom(): RoomKeeper {
  const keeper = new ManyKeeper(() => Date.now());
  return answerInTurn((ask: ManyAsk) => keeper.answer(ask));
}
