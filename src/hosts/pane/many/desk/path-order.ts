import { compareNatural } from '../../../../adapters/folder/natural-order';

/** Orders paths as a walk through folders meets them: step by step, names as people number them. */
export function comparePaths(a: string, b: string): number {
  const left = a.split('/');
  const right = b.split('/');
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = compareNatural(left[i]!, right[i]!);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
