import type { Spent } from '../measuring/child-figures';
import { timed } from '../measuring/stopwatch';

/** Passes over the same data: the first has the compiling in it, the last is what a program that runs on takes. */
const PASSES = 3;

/** @returns the first pass and the last */
export async function firstAndWarm(pass: () => void): Promise<{ readonly first: Spent; readonly warm: Spent }> {
  const spent: Spent[] = [];
  for (let i = 0; i < PASSES; i++) spent.push(await timed(pass));
  return { first: spent[0]!, warm: spent.at(-1)! };
}
