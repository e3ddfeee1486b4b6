import { filingsThatCount } from '../../../src/core/checking/filings-that-count';
import type { Filing } from '../../../src/core/model/filing';
import { addMonths } from '../../../src/core/model/period';
import { haikouPack } from './haikou';
import { filingOf, outputFigures, SEPTEMBER } from './works';

let september: Filing;
let august: Filing;
beforeAll(async () => {
  const form = (await haikouPack()).forms.find(({ id }) => id === 'B204-1')!;
  const made = { figures: outputFigures(SEPTEMBER) };
  september = filingOf(form, made);
  august = filingOf(form, { ...made, period: addMonths(SEPTEMBER, -1) });
});

test('of two filings of one form for the month asked for, the later counts', () => {
  const again = { ...september };
  expect(filingsThatCount([september, again], SEPTEMBER)[0]).toBe(again);
});

test('a filing of another month never takes the place of one for the month asked for', () => {
  expect(filingsThatCount([september, august], SEPTEMBER)).toEqual([september]);
  expect(filingsThatCount([august, september], SEPTEMBER)).toEqual([september]);
});

test('a filing of another month counts where there is no better one', () => {
  expect(filingsThatCount([august], SEPTEMBER)).toEqual([august]);
});
