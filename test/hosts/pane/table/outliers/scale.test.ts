import { logScale, logTicks, placeScale } from '../../../../../src/hosts/pane/table/outliers/chart/scale';

const log = (low: number, high: number, width: number) => (value: number) =>
  (Math.log(value / low) / Math.log(high / low)) * width;

it.each([
  [1, 1000, 600, [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]],
  [1, 1_000_000, 300, [1, 100, 10_000, 1_000_000]],
  [10, 1_000_000, 600, [10, 100, 1000, 10_000, 100_000, 1_000_000]],
  [0.0004, 0.2, 400, [0.001, 0.01, 0.1]],
  [95, 104, 400, [96, 98, 100, 102, 104]],
])('gives round figures with room between them: %p to %p over %p px', (low, high, width, ticks) => {
  expect(logTicks(low, high, log(low, high, width), 56)).toEqual(ticks);
});

it('puts values where their logarithm stands, with room at both ends', () => {
  const scale = logScale([Float64Array.from([1, 100]), Float64Array.from([10])], { from: 0, to: 110, gap: 20 })!;
  expect([1, 10, 100].map((value) => Math.round(scale.at(value)))).toEqual([5, 55, 105]);
});

it('shows half and double of one value alone, and nothing without values', () => {
  const scale = logScale([Float64Array.from([8])], { from: 0, to: 100, gap: 20 })!;
  expect([scale.low, scale.high]).toEqual([expect.closeTo(4), expect.closeTo(16)]);
  expect(logScale([new Float64Array(0)], { from: 0, to: 100, gap: 20 })).toBeNull();
});

it('counts places evenly', () => {
  const scale = placeScale(100, { from: 0, to: 200, gap: 50 });
  expect(scale.ticks).toEqual([50, 100]);
  expect([scale.at(0.5), scale.at(100.5)]).toEqual([0, 200]);
});
