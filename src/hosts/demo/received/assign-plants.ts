import type { Plant } from '../planted/plant';
import type { Random } from '../zone/random';
import type { Member } from '../zone/member';

/** Which enterprise makes which mistake, and whose return it copies where it copies one. */
export interface Assignment {
  readonly plant: Plant;
  readonly member: Member;
  readonly other: Member;
}

/** Share of a cluster above which an enterprise's true figures stand out by themselves. */
const LEAD_WEIGHT = 0.25;
/** Growth whose truth alone is worth a question. */
const QUIET_GROWTH = 0.45;

/** Enterprises whose clean return gives no reason to ask: neither leads nor entrants nor extremes. */
export function isQuiet({ enterprise }: Member): boolean {
  const { weight, growth } = enterprise.profile;
  return (
    enterprise.status === 'producing' &&
    enterprise.firstMonth.year < 2012 &&
    weight < LEAD_WEIGHT &&
    Math.abs(growth) < QUIET_GROWTH
  );
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

/**
 * Gives every plant an enterprise of its own, and a second one to copy from.
 * @throws RangeError when the zone is too small for the plants
 */
export function assignPlants(random: Random, plants: readonly Plant[], members: readonly Member[]): Assignment[] {
  const free = shuffled(random, members.filter(isQuiet));
  const take = (plant: Plant): Member => {
    const at = free.findIndex((member) => plant.suits?.(member) ?? true);
    if (at < 0) throw new RangeError(`no enterprise for ${plant.id}`);
    return free.splice(at, 1)[0]!;
  };
  // the choosy first, so that the others leave them someone
  const order = [...plants].sort((a, b) => Number(b.suits !== undefined) - Number(a.suits !== undefined));
  const taken = new Map(order.map((plant) => [plant, take(plant)]));
  return plants.map((plant) => {
    const other = free[0] ?? members[0];
    if (!other) throw new RangeError('no enterprise to copy from');
    return { plant, member: taken.get(plant)!, other };
  });
}
