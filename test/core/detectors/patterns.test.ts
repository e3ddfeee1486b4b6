import { cumulativeAsMonth } from '../../../src/core/detectors/cumulative-as-month';
import { factorSlip } from '../../../src/core/detectors/factor-slip';
import { heaping } from '../../../src/core/detectors/heaping';
import { powerSlip } from '../../../src/core/detectors/power-slip';
import { ratioAgainstHistory } from '../../../src/core/detectors/ratio-against-history';
import { repeatedValues } from '../../../src/core/detectors/repeated-value';
import { shiftedRow } from '../../../src/core/detectors/shifted-row';
import { signFlip } from '../../../src/core/detectors/sign-flip';
import { swappedPair } from '../../../src/core/detectors/swapped-pair';

describe('a power of ten', () => {
  it('is told only where no reference is of the size of the value', () => {
    expect(powerSlip(3_250_000, [3180, 3_100_000])).toBeNull();
    expect(powerSlip(3_250_000, [3180, 2900])).toMatchObject({ exponent: 3 });
  });

  it('of one proves nothing for a single value, unless it is asked for', () => {
    expect(powerSlip(1180, [118])).toBeNull();
    expect(powerSlip(1180, [118], { least: 1 })).toMatchObject({ exponent: 1, meant: 118 });
  });

  it('needs a positive value and a positive reference', () => {
    expect([powerSlip(0, [5]), powerSlip(-5000, [5]), powerSlip(5000, []), powerSlip(5000, [0, -5])]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('a known factor', () => {
  const factors = [
    { id: 'value-added-tax', factor: 1.17 },
    { id: 'us-dollars', factor: 6.15 },
  ];

  it('is found within a hundredth of it, and taken off', () => {
    expect(factorSlip(6200, 1000, factors)).toMatchObject({ id: 'us-dollars', meant: 6200 / 6.15 });
    expect(factorSlip(1190, 1000, factors)).toBeNull();
    expect(factorSlip(1170, 0, factors)).toBeNull();
  });
});

describe('values that come again', () => {
  it('count only with digits enough, and where both are there', () => {
    expect(repeatedValues([1234, 900, NaN, 55, 0, -808], [1234, 900, 7, 55, 0, -808])).toEqual({
      at: [0, 5],
      compared: 2,
    });
  });
});

describe('a run of rows', () => {
  const references = [1000, 350, 90, 4800, 12, 700];

  it('is found shifted down and shifted up, over the rows it covers', () => {
    expect(shiftedRow([1010, NaN, 350, 91, 4700, 12], references)).toEqual({ by: 1, at: [2, 3, 4, 5] });
    expect(shiftedRow([352, 89, 4790, 12, 690, NaN], references)).toEqual({ by: -1, at: [0, 1, 2, 3, 4] });
  });

  it('is not found where the rows are alike anyway, or too few', () => {
    expect(shiftedRow([100, 100, 100, 100], [100, 100, 100, 100])).toBeNull();
    expect(shiftedRow([1010, NaN, 350, 91, NaN, NaN], references)).toBeNull();
  });
});

describe('a sign', () => {
  it('is wrong only where everything else is positive and of that size', () => {
    expect(signFlip(-500, [480, 510])?.meant).toBe(500);
    expect([signFlip(-500, [480, -510]), signFlip(-500, []), signFlip(500, [480]), signFlip(-500, [48])]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('two values in each other’s place', () => {
  it('are told when taken back they fit, and not when they never differed much', () => {
    const references = { firstReference: 100, secondReference: 900 };
    expect(swappedPair({ first: 905, second: 98, ...references })).not.toBeNull();
    expect(swappedPair({ first: 98, second: 905, ...references })).toBeNull();
    expect(swappedPair({ first: 110, second: 100, firstReference: 100, secondReference: 110 })).toBeNull();
    expect(swappedPair({ first: 905, second: 98, firstReference: 0, secondReference: 900 })).toBeNull();
  });
});

describe('a cumulative in the place of the month', () => {
  it('is told from the second month on, with the month that the cumulatives say', () => {
    const filed = { month: 9000, cumulative: 9000 };
    expect(cumulativeAsMonth({ ...filed, before: 8000, months: 9 })).toEqual({ meant: 1000 });
    expect(cumulativeAsMonth({ ...filed, before: NaN, months: 9 })).toEqual({ meant: null });
    expect(cumulativeAsMonth({ ...filed, before: NaN, months: 1 })).toBeNull();
    expect(cumulativeAsMonth({ month: 1000, cumulative: 9000, before: 8000, months: 9 })).toBeNull();
  });
});

describe('round figures', () => {
  it('are told when there are many more than chance gives', () => {
    const chance = Array.from({ length: 60 }, (_, i) => 1000 + 37 * i);
    expect(heaping(chance)).toMatchObject({ n: 60, round: 6, flagged: false });
    expect(heaping(chance.map((value, i) => (i % 2 ? value : value * 10)))).toMatchObject({ flagged: true });
  });

  it('are not judged among few values', () => {
    expect(heaping([100, 200, 300])).toEqual({ state: 'undecided', why: 'too-few', n: 3 });
  });
});

describe('a ratio against its own history', () => {
  const history = [
    [1000, 100],
    [1100, 100],
    [900, 100],
  ] as const;

  it('is told beyond three tenths of the usual one, with the range of the figure above', () => {
    expect(ratioAgainstHistory(1299, 100, history)).toMatchObject({ flagged: false, expected: [700, 1300] });
    expect(ratioAgainstHistory(1301, 100, history)).toMatchObject({ flagged: true, usual: 10 });
    expect(ratioAgainstHistory(699, 100, history)).toMatchObject({ flagged: true });
  });

  it('is undecided without a figure, or with fewer than three earlier ratios', () => {
    expect(ratioAgainstHistory(0, 100, history)).toEqual({ state: 'undecided', why: 'missing' });
    expect(ratioAgainstHistory(1000, 100, history.slice(1))).toEqual({ state: 'undecided', why: 'too-few' });
  });
});
