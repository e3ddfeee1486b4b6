import { fill } from '../../locales/fill';
import type { Words } from '../../locales/words';
import { rawText, type ArgumentPlace } from './cell-table';
import { FunctionFailure } from './function-failure';

/** An argument left out: Excel gives null, and after the last argument its own record of the call. */
const isLeftOut = (argument: unknown): boolean =>
  argument === null ||
  argument === undefined ||
  argument === '' ||
  (typeof argument === 'object' && !Array.isArray(argument));

/** The one value of an argument that takes one; a range of one cell will do. */
function single(argument: unknown): unknown {
  const inner: unknown = Array.isArray(argument) && argument.length === 1 ? argument[0] : argument;
  return Array.isArray(inner) && inner.length === 1 ? inner[0] : inner;
}

/** TRUE or FALSE, 1 or 0; false when left out. */
export function truthOption(argument: unknown, place: ArgumentPlace, words: Words): boolean {
  const value = single(argument);
  if (isLeftOut(value)) return false;
  if (value === true || value === 1) return true;
  if (value === false || value === 0) return false;
  const facts = { place: words.functions.places[place], raw: rawText(value) };
  throw new FunctionFailure('value', fill(words.functions.notATruth, facts));
}

/** A whole number of decimals from -15 to 15; 0 when left out. */
export function decimalsOption(argument: unknown, words: Words): number {
  const value = single(argument);
  if (isLeftOut(value)) return 0;
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 15) return value;
  throw new FunctionFailure('value', fill(words.functions.badDecimals, { raw: rawText(value) }));
}

/** An optional range: null when left out. */
export function optionalRange(argument: unknown): unknown {
  return isLeftOut(argument) ? null : argument;
}
