import { correctionsFor, type Correction } from './corrections';
import type { FailureCase } from './failure-case';
import { distanceFromHistory, referencesOf } from './history';
import { groupSource, type Layout } from './layout';
import { placeKey, placeValue, type Place } from './place';
import type { ReturnFrame } from './return-frame';
import type { RuleSet } from './rule-set';
import { outcomeOf, selectRow } from './run-rules';
import { touchingInstances } from './touching';

/** What speaks for and against a cell being the wrong one. */
export interface Suspicion {
  readonly score: number;
  readonly corrections: readonly Correction[];
}

/** Weights of the signs; only their order matters much, and it was tuned on planted errors. [ours] */
const WEIGHT = {
  strong: 5,
  weak: 2,
  failure: 1,
  statistical: 0.5,
  confirmed: -3,
  far: 2,
  off: 1,
  near: -1,
  located: 1.5,
};
/** Places of other filings and forms come after those of the return itself. */
const ELSEWHERE = { earlier: -20, otherForm: -1 };
/** Most places whose corrections are tried; a return with more failures is beyond guessing. */
const MOST_TRIED = 80;

/** Ranks the cells of failed rules: which of them is most likely wrong. Works out each place once. */
export class SuspicionRanking {
  private readonly known = new Map<string, Suspicion>();
  private readonly failing = new Map<string, number>();

  constructor(
    private readonly frame: ReturnFrame,
    private readonly ruleSet: RuleSet,
    private readonly cases: readonly FailureCase[],
    /** forms whose unit is in doubt: no cell of theirs is singled out for a correction */
    private readonly doubtful: ReadonlySet<number>,
  ) {
    for (const { places, instance } of cases) {
      const weight = instance.rule.statistical === true ? WEIGHT.statistical : WEIGHT.failure;
      for (const key of places.keys()) this.failing.set(key, (this.failing.get(key) ?? 0) + weight);
    }
  }

  of(place: Place): Suspicion {
    const key = placeKey(place);
    let suspicion = this.known.get(key);
    if (!suspicion) {
      suspicion = this.weigh(place, key);
      this.known.set(key, suspicion);
    }
    return suspicion;
  }

  /** The places of a failure, the one most likely wrong first. */
  ranked(one: FailureCase): readonly Place[] {
    const prior = new Map([...one.places.keys()].map((key, index) => [key, index]));
    const score = (place: Place): number => {
      const key = placeKey(place);
      const located = one.located.has(key) ? Math.max(0, WEIGHT.located - 0.4 * prior.get(key)!) : 0;
      return this.of(place).score + located + (place.form === one.plan.layout ? 0 : ELSEWHERE.otherForm);
    };
    const scored = [...one.places.values()].map((place) => ({ place, score: score(place) }));
    return scored.sort((a, b) => b.score - a.score).map((entry) => entry.place);
  }

  private weigh(place: Place, key: string): Suspicion {
    if (place.when !== 'now') return { score: ELSEWHERE.earlier, corrections: [] };
    const tried = this.known.size < MOST_TRIED && !this.doubtful.has(place.form.index);
    const corrections = tried ? correctionsFor(this.frame, this.ruleSet, place, this.cases) : [];
    const best = corrections[0];
    const correction = best ? (best.strong ? WEIGHT.strong : WEIGHT.weak) + best.weight : 0;
    const confirmed = this.isConfirmed(place, this.ruleSet.layout) ? WEIGHT.confirmed : 0;
    const failures = Math.min(6, this.failing.get(key) ?? 0);
    return { score: correction + confirmed + failures + this.history(place), corrections };
  }

  private history(place: Place): number {
    const distance = distanceFromHistory(placeValue(this.frame, place), referencesOf(this.frame, place));
    if (distance === null) return 0;
    return distance > 0.6 ? WEIGHT.far : distance > 0.2 ? WEIGHT.off : distance < 0.05 ? WEIGHT.near : 0;
  }

  /** Whether an equation with the place in it holds, and says something: its value is not 0. */
  private isConfirmed(place: Place, layout: Layout): boolean {
    const value = placeValue(this.frame, place);
    if (value === 0 || Number.isNaN(value)) return false;
    return touchingInstances(this.ruleSet, place).some(({ instance, plan, ownRow }) => {
      if (!instance.equation || (instance.group !== null && !ownRow)) return false;
      if (instance.group !== null) {
        if (place.row === null || !this.frame.rowValues[groupSource(place.form, place.item, 'now')]) return false;
        selectRow(this.frame, layout, plan, instance.group, place.row);
      }
      const applies = instance.premise ? instance.premise.test(this.frame) === 1 : true;
      return applies && outcomeOf(instance, this.frame) === 1;
    });
  }
}
