import { loess } from '../../../src/core/detectors/loess';
import { robustStl } from '../../../src/core/detectors/robust-stl';
import { seriesOutliers } from '../../../src/core/detectors/series';
import { seeded } from '../../office/seeded';

const PERIOD = 11;
const season = [0.3, 0.1, 0, -0.1, 0.05, 0.2, -0.15, -0.2, 0.1, -0.1, -0.2];

/** Four years of a thing that grows by 1 % a period, has a season and a little noise. */
function years(n = 44, noise = 0.01): number[] {
  const random = seeded(7);
  return Array.from({ length: n }, (_, i) => Math.exp(6 + 0.01 * i + season[i % PERIOD]! + noise * (random() - 0.5)));
}

describe('a smooth curve through a series', () => {
  it('is the line itself where the series is a line, whatever the weights and gaps', () => {
    const line = Array.from({ length: 20 }, (_, i) => 3 + 2 * i);
    const holes = line.map((value, i) => (i % 7 === 3 ? NaN : value));
    const weights = line.map((_, i) => (i === 5 ? 0 : 0.5 + (i % 3)));
    loess(holes, weights, 7).forEach((value, i) => {
      expect(value).toBeCloseTo(line[i]!, 9);
    });
  });

  it('is not a number where nothing with weight is near', () => {
    expect(loess([NaN, NaN, NaN], [1, 1, 1], 3)).toEqual(Float64Array.of(NaN, NaN, NaN));
  });
});

describe('robust decomposition', () => {
  it('finds the season that was put in, and a trend without it', () => {
    const { trend, seasonal, remainder } = robustStl(years().map(Math.log), PERIOD);
    season.forEach((effect, i) => {
      expect(Math.abs(seasonal[i + PERIOD]! - effect)).toBeLessThan(0.02);
    });
    expect(trend[40]! - trend[10]!).toBeCloseTo(0.3, 1);
    expect(Math.max(...remainder.map(Math.abs))).toBeLessThan(0.03);
  });

  it('leaves a wild value in the remainder, and the season as it was', () => {
    const wild = years();
    wild[25]! *= 10;
    const { seasonal, remainder } = robustStl(wild.map(Math.log), PERIOD);
    expect(remainder[25]).toBeCloseTo(Math.log(10), 1);
    expect(Math.abs(seasonal[25]! - season[25 % PERIOD]!)).toBeLessThan(0.02);
  });
});

describe('the series of one enterprise', () => {
  it('has nothing unlikely where it grows and has its season', () => {
    expect(seriesOutliers(years())).toEqual({ state: 'decided', method: 'decomposition', seasonal: true, flagged: [] });
  });

  it('has a last value told with the range it would not be told in', () => {
    const values = years();
    const meant = values[43]!;
    values[43] = meant * 1.5;
    const result = seriesOutliers(values);
    if (result.state !== 'decided') throw new Error(result.why);
    const [flag] = result.flagged;
    expect(result.flagged.map(({ index }) => index)).toEqual([43]);
    expect(flag!.expected[0]).toBeLessThan(meant);
    expect(flag!.expected[1]).toBeGreaterThan(meant);
    expect(flag!.expected[1]).toBeLessThan(meant * 1.5);
  });

  it('is judged in a short run by its growth, less what all peers did', () => {
    const values = [100, 103, 101, 105, 104, 108, 107, 160];
    const alone = seriesOutliers(values);
    const withPeers = seriesOutliers(values, [0, 0, 0, 0, 0, 0, 0, Math.log(1.48)]);
    expect(alone).toMatchObject({ method: 'growth', flagged: [{ index: 7 }] });
    expect(withPeers).toMatchObject({ method: 'growth', flagged: [] });
  });

  it('is undecided with too few values, without the last one, and without spread', () => {
    expect(seriesOutliers([100, 103, 101, 105, 104])).toMatchObject({ state: 'undecided', why: 'too-few' });
    expect(seriesOutliers([100, 103, 101, 105, 104, 108, 107, NaN])).toMatchObject({ why: 'too-few' });
    expect(seriesOutliers([100, 100, 100, 100, 100, 100, 100, 100])).toMatchObject({ why: 'no-spread' });
  });
});
