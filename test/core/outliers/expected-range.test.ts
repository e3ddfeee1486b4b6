import type { FlatTable } from '../../../src/core/model/flat-table';
import { expectedRange } from '../../../src/core/outliers/expected-range';
import { findOutliers } from '../../../src/core/outliers/find-outliers';
import { OUTLIER_DEFAULTS, OUTLIER_METHODS } from '../../../src/core/outliers/outlier-result';

const PREVIOUS = [19, 5, 19, 6, 1, 2, 8, 14, 3, 2, 10, 12];
const CURRENT = [4, 14, 18, 7, 1, 5, 3, 16, 2, 6, 400, 13];
const table: FlatTable = {
  names: ['p', 'c'],
  rowCount: PREVIOUS.length,
  firstRow: 2,
  columns: [PREVIOUS, CURRENT].map((values) => ({ kind: 'number', values: Float64Array.from(values) })),
};

it.each(OUTLIER_METHODS)('is the range told of every flagged row (%s)', (method) => {
  const request = { ...OUTLIER_DEFAULTS, method, current: 'c', previous: 'p', by: [] };
  const found = findOutliers(table, request);
  if ('code' in found) throw new Error(found.code);
  expect(found.flagged.length).toBeGreaterThan(0);
  for (const { group, previous, expected } of found.flagged) {
    expect(expectedRange(found.groups[group]!, request, previous)).toEqual(expected);
  }
});

it('is the same at every place where the figure itself is judged, and none in an undecided group', () => {
  const request = { method: 'mad', u: 0.5 } as const;
  expect(expectedRange({ bounds: [-1, 5], medianRatio: 2 }, request, null)).toEqual([-1, 5]);
  expect(expectedRange({ bounds: null, medianRatio: null }, request, 3)).toBeNull();
});
