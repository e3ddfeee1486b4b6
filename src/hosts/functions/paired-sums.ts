import { fill } from '../../locales/fill';
import type { Words } from '../../locales/words';
import { requireOneShape, type CellNumber, type CellTable } from './cell-table';
import { FunctionFailure } from './function-failure';

/**
 * The numbers of two ranges that stand for the same enterprises, for a ratio of sums. Pairs that are blank on both sides
 * are left out; one that is blank on one side only would bend the ratio.
 * @throws FunctionFailure at the first cell that is no number, or is blank beside a number
 */
export function pairedNumbers(
  first: CellTable<CellNumber>,
  second: CellTable<CellNumber>,
  words: Words,
): readonly [number[], number[]] {
  requireOneShape(first, second, words, false);
  const numbers: readonly [number[], number[]] = [[], []];
  for (let row = 0; row < first.rows; row++) {
    for (let column = 0; column < first.columns; column++) {
      const [one, other] = [first.at(row, column), second.at(row, column)];
      if (one instanceof FunctionFailure) throw one;
      if (other instanceof FunctionFailure) throw other;
      if (one === null && other === null) continue;
      if (one === null || other === null) {
        const place = words.functions.places[(one === null ? first : second).place];
        const text = fill(words.functions.blankAmong, { place, row: row + 1, column: column + 1 });
        throw new FunctionFailure('unavailable', text);
      }
      numbers[0].push(one);
      numbers[1].push(other);
    }
  }
  return numbers;
}
