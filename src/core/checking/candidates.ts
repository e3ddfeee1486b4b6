import { digitEdit, type DigitEdit } from './digit-edit';
import type { FailureCase } from './failure-case';
import { decimalsAt, placeKey, placeValue, type Place } from './place';
import type { ReturnFrame } from './return-frame';
import type { Trial } from './trial';

export type CorrectionReason = DigitEdit | 'power-of-ten' | 'sign' | 'swapped-columns' | 'equations-agree';

/** A value that would explain a failure by one known slip. */
export interface Candidate {
  readonly reason: CorrectionReason;
  /** the cell first; a swap has two */
  readonly trials: readonly Trial[];
  /** steps of the last decimal from the value that restores an equation exactly; 0 where no rounding is used */
  readonly rounding: number;
}

const POWERS = [1, -1, 2, -2, 3, -3, 4, -4, 5, -5];
/** Pairs of columns that are filled in each other's place. */
const SWAPS: readonly (readonly [string, string])[] = [
  ['month', 'ytd'],
  ['lyMonth', 'lyYtd'],
  ['month', 'lyMonth'],
  ['ytd', 'lyYtd'],
];
/** Most values tried around the one that restores an equation: its rounding slack is a few units at most. */
const MOST_AROUND = 8;

/** The value without the noise of binary fractions, as a person would write it. */
function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

function classify(typed: number, meant: number, decimals: number): CorrectionReason | null {
  if (typed !== 0 && typed === -meant) return 'sign';
  if (typed !== 0 && meant !== 0 && typed < 0 === meant < 0) {
    const power = Math.log10(Math.abs(typed / meant));
    if (Math.abs(power - Math.round(power)) < 1e-9 && Math.round(power) !== 0) return 'power-of-ten';
    return digitEdit(Math.abs(typed).toFixed(decimals), Math.abs(meant).toFixed(decimals));
  }
  return null;
}

/** The values of a place that satisfy one failed equation: around `target`, `around` steps of the last decimal. */
interface Restoring {
  readonly target: number;
  readonly around: number;
}

function equationsOf(place: Place, value: number, cases: readonly FailureCase[]): Restoring[] {
  const step = 10 ** -decimalsAt(place);
  return cases.flatMap(({ explanation, terms }): Restoring[] => {
    const { comparison } = explanation;
    const term = terms.get(placeKey(place));
    if (comparison?.operator !== '==' || !term || term.coefficient === 0) return [];
    const target = value - (comparison.left - comparison.right) / term.coefficient;
    const around = Math.min(MOST_AROUND, Math.floor(comparison.slack / Math.abs(term.coefficient) / step + 1e-9));
    return [{ target, around }];
  });
}

/** Values that restore the equations a place stands in: one known slip away, or wanted by two equations alike. */
function restoring(place: Place, value: number, cases: readonly FailureCase[]): Candidate[] {
  const decimals = decimalsAt(place);
  const step = 10 ** -decimals;
  const equations = equationsOf(place, value, cases);
  const found = new Map<number, Candidate>();
  for (const { target, around } of equations) {
    for (let n = -around; n <= around; n++) {
      const meant = rounded(target + n * step, decimals);
      if (meant === value) continue;
      const wanted = equations.filter((one) => Math.abs(meant - one.target) <= (one.around + 0.5) * step).length;
      const reason = classify(value, meant, decimals) ?? (wanted > 1 ? 'equations-agree' : null);
      const rounding = Math.abs(n);
      const known = found.get(meant);
      if (reason && (!known || known.rounding > rounding))
        found.set(meant, { reason, rounding, trials: [{ place, value: meant }] });
    }
  }
  return [...found.values()];
}

function slips(place: Place, value: number): Candidate[] {
  if (value === 0) return [];
  const decimals = decimalsAt(place);
  const shifted = POWERS.map((power) => value * 10 ** power).filter(
    (meant) => Math.abs(rounded(meant, decimals) - meant) <= 1e-9 * Math.abs(meant),
  );
  return [
    { reason: 'sign', rounding: 0, trials: [{ place, value: -value }] },
    ...shifted.map((meant): Candidate => ({
      reason: 'power-of-ten',
      rounding: 0,
      trials: [{ place, value: rounded(meant, decimals) }],
    })),
  ];
}

function swaps(frame: ReturnFrame, place: Place, value: number): Candidate[] {
  const ids = place.form.form.columns.map((column) => column.id);
  return SWAPS.flatMap(([a, b]): Candidate[] => {
    const own = ids[place.column];
    const column = ids.indexOf(own === a ? b : own === b ? a : '');
    if (column < 0) return [];
    const other = { ...place, column };
    const there = placeValue(frame, other);
    if (Number.isNaN(there) || there === value) return [];
    return [
      {
        reason: 'swapped-columns',
        rounding: 0,
        trials: [
          { place, value: there },
          { place: other, value },
        ],
      },
    ];
  });
}

/**
 * Corrections of one place that a known slip of the hand would explain: a power of ten, the sign, one digit,
 * two columns of the item swapped.
 * @source methods.md §7
 */
export function candidatesFor(frame: ReturnFrame, place: Place, cases: readonly FailureCase[]): readonly Candidate[] {
  const value = placeValue(frame, place);
  if (Number.isNaN(value)) return [];
  const restored = restoring(place, value, cases);
  const values = new Set(restored.map((candidate) => candidate.trials[0]!.value));
  const others = slips(place, value).filter((candidate) => !values.has(candidate.trials[0]!.value));
  return [...restored, ...others, ...swaps(frame, place, value)];
}
