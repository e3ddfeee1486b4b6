import { makeCallList } from '../../../core/calls/make-call-list';
import { answerInTurn } from '../answer-in-turn';
import type { RoomKeeper } from '../messages';
import { CallsKeeper } from './calls-keeper';
import type { CallsAsk } from './calls-messages';

/** Ranks whom to phone first, of a month that was checked: one thing after another. */
export function callsRoom(): RoomKeeper {
  const keeper = new CallsKeeper(makeCallList);
  return answerInTurn((ask: CallsAsk) => Promise.resolve(keeper.answer(ask)));
}
