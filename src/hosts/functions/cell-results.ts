import type { Indicator } from '../../core/indicators/indicator';
import { fill } from '../../locales/fill';
import { undefinedReason } from '../../locales/indicator-words';
import type { Words } from '../../locales/words';
import { requireOneShape, type CellNumber, type CellTable } from './cell-table';
import { FunctionFailure } from './function-failure';
import type { Surroundings } from './surroundings';

/** What a cell gets: a number, a text, a truth, or an error with its reason. */
export type CellResult = number | string | boolean | FunctionFailure;

/** A cell beside which nothing is filled in stays empty. */
export const EMPTY = '';

/** The value of an indicator, unrounded; without one, the reason as the error of the cell. */
export function indicatorResult(indicator: Indicator, words: Words): CellResult {
  if (indicator.state === 'value') return indicator.value;
  const { sign } = indicator;
  const why = undefinedReason(indicator, words);
  // a sign word without a size says what happened; 减亏 needs its percentage, which wording gives
  const happened = indicator.why === 'negative' && sign !== null && indicator.percent === null;
  const told = happened ? `${words.indicators.result[sign]}${words.terms.semicolon}${why}` : why;
  return new FunctionFailure('unavailable', fill(words.functions.noReason, { why: told }));
}

/**
 * Goes through tables cell by cell. Where all cells are blank the result is blank; where one is no number, that is the result.
 * @param tables of one size; those after the first may be one cell that stands for all
 */
export function eachCell(
  tables: readonly [CellTable<CellNumber>, ...CellTable<CellNumber>[]],
  words: Words,
  work: (numbers: readonly (number | null)[]) => CellResult,
): CellResult[][] {
  const [first, ...others] = tables;
  for (const other of others) requireOneShape(first, other, words, true);
  const forAll = (table: CellTable<CellNumber>): boolean => table.rows * table.columns === 1;
  // a total that stands for all says nothing about whether a row is filled in
  const telling = tables.map((table) => forAll(first) || !forAll(table));
  return Array.from({ length: first.rows }, (_, row) =>
    Array.from({ length: first.columns }, (_, column) => {
      const cells = tables.map((table) => (forAll(table) ? table.at(0, 0) : table.at(row, column)));
      if (cells.every((cell, i) => !telling[i] || cell === null)) return EMPTY;
      const failure = cells.find((cell) => cell instanceof FunctionFailure);
      return failure ?? work(cells as readonly (number | null)[]);
    }),
  );
}

/**
 * Hands results to Excel: failures become its errors, within an array where other cells have results.
 * @throws the error of Excel where there is one result and it is a failure
 */
export function handOver(results: readonly (readonly CellResult[])[], { errorOf }: Surroundings): unknown[][] {
  const only = results.length === 1 && results[0]!.length === 1 ? results[0]![0] : null;
  if (only instanceof FunctionFailure) throw errorOf(only.kind, only.message);
  return results.map((row) =>
    row.map((result) => (result instanceof FunctionFailure ? errorOf(result.kind, result.message) : result)),
  );
}
