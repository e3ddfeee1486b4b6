import type { Refusal } from '../core/model/refusal';
import { fill } from './fill';
import { formatNumber, UNDEFINED_MARK } from './format';
import type { Advice } from './shape';
import type { Words } from './words';

/** What happened to a file that was not read, why, and what to do. */
export function refusalWords(refusal: Refusal, words: Words): Advice {
  const advice = words.refusals[refusal.code];
  const facts = {
    part: refusal.part ?? UNDEFINED_MARK,
    measured: refusal.measured === undefined ? UNDEFINED_MARK : formatNumber(refusal.measured),
    limit: refusal.limit === undefined ? UNDEFINED_MARK : formatNumber(refusal.limit),
  };
  return { what: fill(advice.what, facts), why: fill(advice.why, facts), todo: fill(advice.todo, facts) };
}
