import type { Work } from '../work';
import type { Aggregate } from './aggregates';
import { behind, unsafe, type Disclosure } from './safety';
import type { Suppression } from '../../model/analysis';
import type { Groups } from '../columns/groups';

/**
 * One column of values that sums are published of: the months of this year, or their base. `family` are measures of the
 * same figures (工业总产值, and that of the high-tech enterprises), whose sums can be subtracted from each other.
 */
export interface Side {
  readonly values: Float64Array;
  groups(aggregate: Aggregate): Groups;
}

/** Measures of the same figures have the same key. */
export function familyOf({ plan }: Aggregate): string {
  const { ytd, month, quarter } = plan.terms;
  return (ytd ?? month ?? quarter)!.places.map(({ name }) => name).join('+');
}

/** The sides of a family: every span shown, this year and last. Bases count for those with a value now. */
export function sidesOf(work: Work, family: readonly Aggregate[]): readonly Side[] {
  const spans = new Set(family.flatMap((one) => [...one.spans]));
  return [...spans].flatMap((span): Side[] => {
    const { now, then } = work.columns(family[0]!.plan, span);
    const based = then.map((value, i) => (Number.isNaN(now[i]!) ? NaN : value));
    return [
      { values: now, groups: ({ members }) => members.now },
      { values: based, groups: ({ members }) => members.then },
    ];
  });
}

/** Why a sum must not be published by itself; null when it may. */
export function primaryOf(aggregate: Aggregate, sides: readonly Side[], limits: Disclosure): Suppression | null {
  const { group } = aggregate.members;
  const found = sides.map((side) => {
    const { of } = side.groups(aggregate);
    return unsafe(
      behind(side.values, (member) => of[member] === group),
      limits,
    );
  });
  return found.find((why) => why === 'few') ?? found.find((why) => why !== null) ?? null;
}
