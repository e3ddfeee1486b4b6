import type { Suggestion } from '../model/finding';
import type { Correction } from './corrections';
import type { FailureCase } from './failure-case';
import { placeKey, readingAt, unitAt, type Place } from './place';
import type { ReturnFrame } from './return-frame';
import type { SuspicionRanking } from './suspicion';

/** Most suggestions of one finding: with more, none is better than another. */
const MOST = 3;

interface Proposal {
  readonly place: Place;
  readonly correction: Correction;
}

function same(a: Proposal, b: Proposal): boolean {
  const key = ({ correction }: Proposal): string =>
    correction.trials
      .map(({ place, value }) => `${placeKey(place)}=${String(value)}`)
      .sort()
      .join();
  return key(a) === key(b);
}

/**
 * Strong corrections of the cells of a failure that mend most failures and use the least rounding, ties included;
 * a swap counts once.
 */
export function proposalsFor(one: FailureCase, ranking: SuspicionRanking): readonly Proposal[] {
  const proposals: Proposal[] = [];
  for (const place of ranking.ranked(one)) {
    for (const correction of ranking.of(place).corrections) {
      const proposal = { place, correction };
      if (correction.strong && !proposals.some((other) => same(other, proposal))) proposals.push(proposal);
    }
  }
  const mends = Math.max(...proposals.map(({ correction }) => correction.mends));
  const most = proposals.filter(({ correction }) => correction.mends === mends);
  const rounding = Math.min(...most.map(({ correction }) => correction.rounding));
  return most.filter(({ correction }) => correction.rounding === rounding);
}

/**
 * What the cells of a failure should be, where one known slip explains everything that fails about a cell.
 * An enterprise is told only what the arithmetic of its own return forces: one solution, in equations within the
 * return; everything else, and every tie, stays in the office (domain.md §1).
 */
export function suggestionsFor(one: FailureCase, ranking: SuspicionRanking, frame: ReturnFrame): readonly Suggestion[] {
  const proposals = proposalsFor(one, ranking);
  if (proposals.length === 0 || proposals.length > MOST) return [];
  const { rule, equation } = one.instance;
  const forced = proposals.length === 1 && equation && rule.essLevel <= 1 && proposals[0]!.correction.ownEquations > 0;
  return proposals.flatMap(({ correction }) =>
    correction.trials.flatMap(({ place, value }): Suggestion[] => {
      const { at } = readingAt(frame, place);
      if (!at) return [];
      const audience = forced ? 'enterprise' : 'office';
      return [{ at, value, unit: unitAt(frame, place), reason: correction.reason, audience }];
    }),
  );
}
