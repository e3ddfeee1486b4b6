import { MONTHS, cumulated, monthly, periodOf, slotOf, yearToDate } from './calendar';
import { apportion } from './apportion';
import type { Random } from './random';
import type { ScienceLevels } from './targets';
import { TARGET_PERIOD } from './targets';
import type { BookedMember } from './member';
import type { Science, ScienceCode } from './science-series';

/** What earlier years come to, as a part of the year of calibration. */
const YEARLY_STEP = 0.84;
/** A year’s fourth quarter, as a part of its first three. */
const FOURTH_QUARTER = 0.36;
/** Part of the applications of a quarter that is granted in it. */
const GRANTED = 0.6;
/** Levels fall by this part a quarter back in time. */
const LEVEL_STEP = 0.02;
/** Parts of research expense of the two largest spenders: both above 10 million 元. */
const LARGE_SPENDERS = [0.26, 0.17] as const;

const QUARTER_ENDS = Array.from({ length: MONTHS }, (_, slot) => slot).filter((slot) => periodOf(slot).month % 3 === 0);
const NOW = yearToDate(TARGET_PERIOD).filter((slot) => periodOf(slot).month % 3 === 0);

/** Shares flow totals out over members and quarters: exact for the quarters up to the month of calibration. */
function shareFlow(random: Random, total: number, weights: readonly number[]): Float64Array[] {
  const series = weights.map(() => new Float64Array(MONTHS));
  const share = (amount: number, slots: readonly number[]): void => {
    const cells = weights.flatMap((weight, i) =>
      slots.map((slot) => ({ i, slot, weight: weight * random.factor(0.3) })),
    );
    const parts = apportion(
      Math.round(amount),
      cells.map((cell) => cell.weight),
    );
    cells.forEach(({ i, slot }, k) => (series[i]![slot] = parts[k]!));
  };
  for (const year of new Set(QUARTER_ENDS.map((slot) => periodOf(slot).year))) {
    const amount = total * YEARLY_STEP ** (TARGET_PERIOD.year - year);
    const quarters = QUARTER_ENDS.filter((slot) => periodOf(slot).year === year);
    share(amount, quarters.slice(0, NOW.length));
    share(amount * FOURTH_QUARTER, quarters.slice(NOW.length));
  }
  return series;
}

/** Shares a level out over members; before the month of calibration it was lower. */
function shareLevel(total: number, weights: readonly number[]): Float64Array[] {
  const at = slotOf(TARGET_PERIOD);
  return apportion(total, weights).map((level) =>
    monthly((slot) => (slot % 3 === 2 ? Math.round(level * (1 + (LEVEL_STEP * (slot - at)) / 3)) : 0)),
  );
}

/**
 * What the books can hold of research expense, 千元 of the year of calibration: research is inside 313 管理费用, this
 * year and last year, when it was less by the yearly step. One that grew fast had little room a year ago.
 */
function administration({ accounts }: BookedMember): number {
  const lastYear = { year: TARGET_PERIOD.year - 1, month: TARGET_PERIOD.month };
  const [now, then] = [TARGET_PERIOD, lastYear].map((period) => cumulated(accounts.flows.get('313')!, period));
  return Math.min(now!, then! / YEARLY_STEP);
}

/** Shares of research expense: the largest certified enterprises spend, within what their administration can hold. */
function spending(members: readonly BookedMember[], spenders: number): number[] {
  const chosen = members
    .filter(({ enterprise }) => enterprise.highTech)
    .sort((a, b) => administration(b) - administration(a))
    .slice(0, spenders);
  const others = chosen.slice(LARGE_SPENDERS.length);
  const rest = 1 - LARGE_SPENDERS[0] - LARGE_SPENDERS[1];
  const sum = others.reduce((total, member) => total + administration(member), 0);
  return members.map((member) => {
    const place = chosen.indexOf(member);
    return place < 0 ? 0 : (LARGE_SPENDERS[place] ?? (rest * administration(member)) / sum);
  });
}

/** The science figures of every enterprise, in the order of `members`; totals are those of `levels`. */
export function simulateScience(
  random: Random,
  members: readonly BookedMember[],
  levels: ScienceLevels,
): readonly Science[] {
  const draw = random.child('weights');
  const staff = members.map(({ accounts }) => accounts.levels.get('403')![slotOf(TARGET_PERIOD)]!);
  const active = members.map(({ enterprise }) => (enterprise.status === 'producing' ? 1 : 0));
  const certified = members.map(({ enterprise }) => (enterprise.highTech ? 1 : 0.12));
  const sizes = members.map((_, i) => active[i]! * Math.sqrt(staff[i]!) * draw.between(0.5, 1.5));
  const inventive = sizes.map((size, i) => size * certified[i]!);
  const spent = spending(members, levels.spenders);
  const applications = shareFlow(random.child('patents'), levels.patents, inventive);
  const series: Record<ScienceCode, readonly Float64Array[]> = {
    '01': applications,
    '02': applications.map((one) => one.map((filed) => Math.round(filed * GRANTED))),
    '03': shareFlow(random.child('research'), levels.research, spent),
    '04': shareFlow(
      random.child('projects'),
      levels.projects,
      spent.map((part) => Math.sqrt(part)),
    ),
    '05': shareLevel(levels.seniorTitles, inventive),
    '06': shareLevel(
      levels.doctors,
      inventive.map((weight, i) => (certified[i] === 1 ? weight : 0)),
    ),
    '07': shareFlow(random.child('graduates'), levels.graduates, sizes),
  };
  return members.map((_, i) => new Map(Object.entries(series).map(([code, all]) => [code, all[i]!])));
}
