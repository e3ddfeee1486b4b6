import type { Suppression } from '../../model/analysis';
import type { AnalysisDefinition } from '../../model/analysis-definition';

export type Disclosure = AnalysisDefinition['disclosure'];

/** Who is behind a figure: those with a value other than zero, and how large the largest is among them. */
export interface Behind {
  readonly contributors: number;
  readonly largest: number;
  /** sum of the sizes */
  readonly size: number;
}

/** @param of by member; @param isIn whether a member belongs to the figure */
export function behind(of: Float64Array, isIn: (member: number) => boolean): Behind {
  let [contributors, largest, size] = [0, 0, 0];
  for (let i = 0; i < of.length; i++) {
    const value = Math.abs(of[i]!);
    // a zero, as of one that stopped, hides nobody
    if (!(value > 0) || !isIn(i)) continue;
    contributors++;
    size += value;
    if (value > largest) largest = value;
  }
  return { contributors, largest, size };
}

/**
 * Whether one respondent could be read from a figure: fewer enterprises than the pack asks for, or one above its limit.
 * A figure nobody contributes to says nothing of anybody.
 */
export function unsafe({ contributors, largest, size }: Behind, { fewest, dominant }: Disclosure): Suppression | null {
  if (contributors === 0) return null;
  if (contributors < fewest) return 'few';
  return (largest / size) * 100 > dominant ? 'dominant' : null;
}
