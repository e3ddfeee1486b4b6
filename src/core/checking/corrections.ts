import { candidatesFor, type Candidate, type CorrectionReason } from './candidates';
import type { FailureCase } from './failure-case';
import { distanceFromHistory, referencesOf } from './history';
import { groupSource } from './layout';
import { placeKey, placeValue, type Place } from './place';
import type { ReturnFrame } from './return-frame';
import type { RuleSet } from './rule-set';
import { outcomeOf, selectRow } from './run-rules';
import { touchingInstances, type Touching } from './touching';
import { withTrial, type Trial } from './trial';

/** A candidate that makes every failed rule about its cell hold and breaks none. */
export interface Correction extends Candidate {
  /** it restores an equation, or brings the value back to its own history: not merely one of many that would do */
  readonly strong: boolean;
  /** how many failed rules it makes hold */
  readonly mends: number;
  /** equations within the return that it restores */
  readonly ownEquations: number;
  /** how much it explains: what it mends, how particular the slip is, whether the value fits its history better */
  readonly weight: number;
}

/** How unlikely it is that a slip of the kind fits by chance: of all values, few are a power of ten away, many one digit. */
const PARTICULAR: Readonly<Record<CorrectionReason, number>> = {
  'equations-agree': 1,
  'swapped-columns': 1,
  'power-of-ten': 1,
  sign: 1,
  'swapped-digits': 0.6,
  'missing-digit': 0.3,
  'extra-digit': 0.3,
  'wrong-digit': 0,
};

/** How far a value may lie from its history, in powers of ten, to be back to it; and how far to be off it. */
const BACK = 0.15;
const OFF = 0.6;
/** Most rows of a group that a rule is tried on. */
const MOST_ROWS = 50;

interface Run {
  readonly touching: Touching;
  readonly row: number | null;
}

function runsFor(frame: ReturnFrame, ruleSet: RuleSet, places: readonly Place[]): readonly Run[] {
  const seen = new Set<string>();
  const runs: Run[] = [];
  for (const place of places) {
    for (const touching of touchingInstances(ruleSet, place)) {
      const { instance, plan, ownRow } = touching;
      if (instance.rule.statistical === true) continue;
      const group = instance.group;
      const count = group === null ? 0 : (frame.groups[groupSource(plan.layout, group, 'now')]?.rowCount ?? 0);
      const rows =
        group === null
          ? [null]
          : ownRow
            ? [place.row]
            : Array.from({ length: Math.min(count, MOST_ROWS) }, (_, i) => i);
      for (const row of rows) {
        const key = `${instance.rule.id} ${instance.binding.item ?? ''} ${instance.binding.column ?? ''} ${String(row)}`;
        if (!seen.has(key)) runs.push({ touching, row });
        seen.add(key);
      }
    }
  }
  return runs;
}

function outcomeOfRun(frame: ReturnFrame, ruleSet: RuleSet, { touching: { plan, instance }, row }: Run): number {
  if (instance.group !== null && row !== null) selectRow(frame, ruleSet.layout, plan, instance.group, row);
  return outcomeOf(instance, frame);
}

function outcomes(frame: ReturnFrame, ruleSet: RuleSet, runs: readonly Run[]): readonly number[] {
  return runs.map((run) => outcomeOfRun(frame, ruleSet, run));
}

/** The rules that read some places, and what they say before anything is tried. */
interface Bench {
  readonly runs: readonly Run[];
  readonly before: readonly number[];
}

function benchFor(frame: ReturnFrame, ruleSet: RuleSet, places: readonly Place[]): Bench {
  const runs = runsFor(frame, ruleSet, places);
  return { runs, before: outcomes(frame, ruleSet, runs) };
}

/** Whether the rules of the bench stand the trial: every failure mended, nothing broken. Stops at the first that does not. */
function stands(frame: ReturnFrame, ruleSet: RuleSet, { runs, before }: Bench): boolean {
  return runs.every((run, index) => {
    const after = outcomeOfRun(frame, ruleSet, run);
    return before[index] === 0 ? after === 1 : after !== 0;
  });
}

function judge(frame: ReturnFrame, ruleSet: RuleSet, candidate: Candidate, bench: Bench): Correction | null {
  const { runs, before } = bench;
  if (!before.includes(0)) return null;
  if (!withTrial(frame, candidate.trials, () => stands(frame, ruleSet, bench))) return null;
  const restored = runs.filter((run, index) => before[index] === 0 && run.touching.instance.equation);
  const ownEquations = restored.filter((run) => run.touching.instance.rule.essLevel <= 1).length;
  const mends = before.filter((outcome) => outcome === 0).length;
  const strong = restored.length > 0 || candidate.trials.every((trial) => backToHistory(frame, trial));
  const gain = Math.min(...candidate.trials.map((trial) => historyGain(frame, trial)));
  const weight = 1.5 * Math.min(mends, 4) + PARTICULAR[candidate.reason] + gain - 0.3 * candidate.rounding;
  return { ...candidate, strong, mends, ownEquations, weight };
}

/** From -1.5 to 1.5: whether the value tried lies nearer to the history of the place than the value that is there. */
function historyGain(frame: ReturnFrame, { place, value }: Trial): number {
  const references = referencesOf(frame, place);
  const now = distanceFromHistory(placeValue(frame, place), references);
  const then = distanceFromHistory(value, references);
  if (now === null || then === null || now === then) return 0;
  return Math.max(-1.5, Math.min(1.5, 100 * (now - then)));
}

/** A value far from its own history that the trial brings back to it; the other cell of a swap must fit as well. */
function backToHistory(frame: ReturnFrame, { place, value }: Trial): boolean {
  const references = referencesOf(frame, place);
  const now = distanceFromHistory(placeValue(frame, place), references) ?? 0;
  const then = distanceFromHistory(value, references) ?? Infinity;
  return now > OFF && then < BACK;
}

/**
 * The corrections of a place that stand the test of all rules (statistical ones have no say).
 * Strong ones first, those that explain most before others; of values within the rounding of one equation only the
 * nearest to exact is kept.
 */
export function correctionsFor(
  frame: ReturnFrame,
  ruleSet: RuleSet,
  place: Place,
  cases: readonly FailureCase[],
): readonly Correction[] {
  if (place.when !== 'now') return [];
  const concerned = cases.filter((one) => one.places.has(placeKey(place)));
  const alone = benchFor(frame, ruleSet, [place]);
  const found = candidatesFor(frame, place, concerned).flatMap((candidate) => {
    const places = candidate.trials.map((trial) => trial.place);
    const bench = places.length === 1 ? alone : benchFor(frame, ruleSet, places);
    return judge(frame, ruleSet, candidate, bench) ?? [];
  });
  const mends = Math.max(...found.map((one) => one.mends));
  const exact = Math.min(...found.filter((one) => one.strong && one.mends === mends).map((one) => one.rounding));
  return found
    .filter((one) => !one.strong || one.rounding <= exact)
    .sort((a, b) => Number(b.strong) - Number(a.strong) || b.weight - a.weight);
}
