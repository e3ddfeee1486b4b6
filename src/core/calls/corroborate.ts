import type { SuspicionOptions, TotalSuspicion } from './total-suspicion';
import type { TotalColumns } from './zone-columns';

/** How much of a deviation a witness must share, as a part of its logarithm. */
const SHARED = 0.5;

/** Totals whose figures are not copied or computed from each other: of another form, or of another dimension of unit. */
export function isWitness(one: TotalColumns, other: TotalColumns): boolean {
  const [a, b] = [one.plan, other.plan];
  return a.form.id !== b.form.id || a.unit !== b.unit;
}

/** What a deviation is taken from, the best first. */
const BASES = ['byTrend', 'byMonth', 'byYear'] as const;

/** Whether a witness moved the same way, and far enough to speak for the other. */
function agrees(own: number, witness: number): boolean {
  return own !== 0 && witness / own >= SHARED && Number.isFinite(witness);
}

/**
 * Takes most of a suspicion away where something moved alike that no slip of the pen moves along: electricity, staff, the
 * other form. A merger, a new line and a fire move all of them; a wrong unit does not.
 * @source methods.md §4, the veto of quantities
 */
export function corroborate(
  totals: readonly TotalSuspicion[],
  { corroborated }: Pick<SuspicionOptions, 'corroborated'>,
): readonly TotalSuspicion[] {
  return totals.map((one) => {
    const witnesses = totals.filter(({ total }) => total.span === one.total.span && isWitness(one.total, total));
    const suspicion = one.suspicion.map((value, i) => {
      if (value === 0) return value;
      const base = BASES.find((name) => !Number.isNaN(one[name].log[i]!)) ?? 'byYear';
      const moved = witnesses.some((witness) => agrees(one[base].log[i]!, witness[base].log[i]!));
      return moved ? value * corroborated : value;
    });
    return { ...one, suspicion, moved: Uint8Array.from(suspicion, (value, i) => (value < one.suspicion[i]! ? 1 : 0)) };
  });
}
