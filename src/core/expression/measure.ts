import { unitOf } from '../model/unit';

/**
 * What a number is measured in: powers of dimensions and the base units in one of it.
 * `null` instead of a measure is a bare number, which goes with any unit (`r03 >= 0`).
 */
export interface Measure {
  /** exponent by dimension: money 1, persons -1 for 千元/人; empty = a pure ratio */
  readonly powers: ReadonlyMap<string, number>;
  readonly factor: number;
  /** as it is shown; null for a pure ratio */
  readonly name: string | null;
}

const RATIO: Measure = { powers: new Map(), factor: 1, name: null };

/** The measure of a printed unit; `rows` marks the group whose rows each state their own. */
export function measureOf(unit: string | null, rows: number | null = null): Measure | null {
  if (unit === null) return null;
  if (unit === 'varying') return { powers: new Map([[`rows of ${String(rows)}`, 1]]), factor: 1, name: 'varying' };
  const { dimension, factor, name } = unitOf(unit);
  if (dimension === 'ratio') return { powers: new Map(), factor, name };
  return { powers: new Map([[dimension === 'other' ? `other ${name}` : dimension, 1]]), factor, name };
}

export const varies = (measure: Measure | null): boolean =>
  measure !== null && [...measure.powers.keys()].some((key) => key.startsWith('rows of '));

const sameDimension = (a: Measure, b: Measure): boolean =>
  a.powers.size === b.powers.size && [...a.powers].every(([key, power]) => b.powers.get(key) === power);

/** The measure two numbers share and the factors that bring each of them to it; null when they cannot share one. */
export interface Alignment {
  readonly measure: Measure | null;
  readonly left: number;
  readonly right: number;
}

/**
 * Brings two numbers to one unit, the finer of the two: 万元 and 千元 meet in 千元, so that factors are whole.
 * Money and persons do not meet; a bare number takes the unit of the other.
 */
export function align(a: Measure | null, b: Measure | null): Alignment | null {
  if (a === null || b === null) return { measure: a ?? b, left: 1, right: 1 };
  if (!sameDimension(a, b)) return null;
  if (a.factor <= b.factor) return { measure: a, left: 1, right: wholeRatio(b.factor, a.factor) };
  return { measure: b, left: wholeRatio(a.factor, b.factor), right: 1 };
}

/** A ratio of unit factors without the noise of the division: 1 / 0.01 is 100. */
function wholeRatio(a: number, b: number): number {
  const ratio = a / b;
  const whole = Math.round(ratio);
  return whole !== 0 && Math.abs(ratio - whole) < 1e-9 * whole ? whole : ratio;
}

/** The measure of a product (`power` 1) or quotient (`power` -1), and the factor its value needs. */
export interface Combined {
  readonly measure: Measure | null;
  readonly factor: number;
}

/**
 * 千元 / 人 is 千元/人; 千元 / 万元 is a pure ratio, for which the value is multiplied by 0.1.
 */
export function combine(a: Measure | null, b: Measure | null, power: 1 | -1): Combined {
  if (b === null) return { measure: a, factor: 1 };
  const left = a ?? RATIO;
  const powers = new Map(left.powers);
  for (const [key, exponent] of b.powers) {
    const sum = (powers.get(key) ?? 0) + power * exponent;
    if (sum === 0) powers.delete(key);
    else powers.set(key, sum);
  }
  const factor = power === 1 ? left.factor * b.factor : wholeOrInverse(left.factor, b.factor);
  if (powers.size === 0) return { measure: RATIO, factor };
  return {
    measure: { powers, factor, name: `${left.name ?? '1'}${power === 1 ? '·' : '/'}${b.name ?? '1'}` },
    factor: 1,
  };
}

function wholeOrInverse(a: number, b: number): number {
  return a >= b ? wholeRatio(a, b) : 1 / wholeRatio(b, a);
}

/** The measure of a whole power. */
export function raise(measure: Measure, exponent: number): Measure {
  if (exponent === 0) return RATIO;
  const powers = new Map([...measure.powers].map(([key, power]) => [key, power * exponent]));
  return { powers, factor: measure.factor ** exponent, name: measure.name && `${measure.name}^${String(exponent)}` };
}

export const isRatio = (measure: Measure | null): boolean => measure === null || measure.powers.size === 0;
