import type { LazySolver } from '../../../adapters/solver/lazy-solver';
import { answerInTurn, type Asked } from '../answer-in-turn';
import type { RoomKeeper } from '../messages';
import { ManyKeeper } from './many-keeper';
import type { ManyAsk, ManyAsked } from './many-messages';

interface Asking {
  readonly ask: ManyAsk;
  readonly ahead: ReturnType<ManyKeeper['ahead']>;
}

/**
 * Reads and checks received files, lists zips, compares a batch: one thing after another, but for the bytes to come.
 * @param large for returns in which many cells are wrong
 */
export function manyRoom(large: LazySolver | null = null): RoomKeeper {
  const keeper = new ManyKeeper(() => Date.now(), large);
  const inTurn = answerInTurn(({ ask, ahead }: Asking) => keeper.answer(ask, ahead));
  return (body, port) => {
    const { id, ask } = body as ManyAsked;
    inTurn({ id, ask: { ask, ahead: keeper.ahead(ask) } } satisfies Asked<Asking>, port);
  };
}
