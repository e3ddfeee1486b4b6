import { OUTLIER_DEFAULTS } from '../../../../../src/core/outliers/outlier-result';
import { fenceBands, fenceCurve } from '../../../../../src/hosts/pane/table/outliers/chart/fence-lines';
import { diamondsPath, dotsPath, nearestPoint } from '../../../../../src/hosts/pane/table/outliers/chart/point-paths';
import { logScale } from '../../../../../src/hosts/pane/table/outliers/chart/scale';

const scales = [
  logScale([Float64Array.from([1, 100])], { from: 0, to: 110, gap: 20 })!,
  logScale([Float64Array.from([1, 100])], { from: 110, to: 0, gap: 20 })!,
] as const;
const ASKED = { ...OUTLIER_DEFAULTS, method: 'tukey', current: 0, previous: 1, by: [], label: null } as const;
const group = (low: number, high: number) =>
  ({ by: [], n: 20, flagged: 0, undecided: null, reference: false, medianRatio: 1, bounds: [low, high] }) as const;

it('a fence of ratios is a straight line on logarithmic scales', () => {
  const { high, lowUnplaced } = fenceCurve(group(0.5, 1), ASKED, scales)!;
  expect(lowUnplaced).toBe(false);
  const points = [...high.matchAll(/[ML](\S+) ([\d.-]+)/g)].map(([, x, y]) => Number(x) + Number(y));
  expect(new Set(points.map(Math.round))).toEqual(new Set([110]));
});

it('a lower fence of 0 or less is told and not drawn', () => {
  expect(fenceCurve(group(-1, 3), ASKED, scales)).toMatchObject({ low: '', lowUnplaced: true });
  const bands = [{ from: 1, to: 10, low: -2, high: 50 }];
  expect(fenceBands(bands, scales)).toMatchObject({ low: '', lowUnplaced: true });
});

it('an undecided group has no fence', () => {
  const undecided = { ...group(0, 1), undecided: 'too-few', medianRatio: null, bounds: null } as const;
  expect(fenceCurve(undecided, ASKED, scales)).toBeNull();
});

it('points that look alike are drawn once, and the nearest one is found', () => {
  const [xs, ys] = [Float64Array.from([1, 1.0001, 100]), Float64Array.from([1, 1, 100])];
  expect(dotsPath(xs, ys, scales)).toBe('M5 105h0M105 5h0');
  expect(diamondsPath(xs, ys, scales, 2, (index) => index === 2)).toBe('M105 3l2 2l-2 2l-2 -2z');
  expect(nearestPoint(xs, ys, scales, [100, 10], 24)).toBe(2);
  expect(nearestPoint(xs, ys, scales, [60, 60], 24)).toBe(-1);
});
