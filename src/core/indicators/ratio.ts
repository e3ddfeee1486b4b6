import { defined, missingOf, undefinedBecause, type Amount, type Indicator } from './indicator';

/**
 * A part over what it is measured by, times a scale: what the rates below share. The names of the two figures are
 * those that the reason of an undefined one will say.
 * @param figures the upper figure, then the lower one, in one unit
 * @returns undefined when one is missing, and when the lower one is zero or negative
 */
export function ratio(figures: Readonly<Record<string, Amount>>, scale: number, unit: string): Indicator {
  const missing = missingOf(figures);
  if (missing !== null) return undefinedBecause('missing', unit, { operand: missing });
  const [[, upper], [operand, lower]] = Object.entries(figures) as [[string, number], [string, number]];
  if (lower === 0) return undefinedBecause('base-is-zero', unit, { operand });
  if (lower < 0) return undefinedBecause('base-is-negative', unit, { operand });
  return defined((upper / lower) * scale, unit);
}
