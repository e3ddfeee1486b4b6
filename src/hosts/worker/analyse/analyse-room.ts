import { analyse } from '../../../core/analysis/analyse';
import { answerInTurn } from '../answer-in-turn';
import type { RoomKeeper } from '../messages';
import { AnalyseKeeper } from './analyse-keeper';
import type { AnalyseAsk } from './analyse-messages';

/** Keeps the returns of many months and computes an analysis of them: one thing after another. */
export function analyseRoom(): RoomKeeper {
  const keeper = new AnalyseKeeper(() => Date.now(), analyse);
  return answerInTurn((ask: AnalyseAsk) => keeper.answer(ask));
}
