import fc from 'fast-check';
import { numberOfText } from '../../../src/core/model/flat-column-fill';

describe('the number that a text plainly writes', () => {
  test.each([
    ['0', 0],
    ['12', 12],
    ['-12.50', -12.5],
    ['+3', 3],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['1.5E-2', 0.015],
    ['1,234,567.8', 1234567.8],
    ['123456789012345', 123456789012345],
    ['0.1234567890123456', 0.1234567890123456],
  ])('%s is %d', (text, value) => {
    expect(numberOfText(text)).toBe(value);
  });

  test.each([
    '',
    '01',
    '-01.5',
    '12%',
    '1.2万',
    '1,23',
    '1 2',
    '--1',
    '.',
    '-',
    '1e',
    '1e400',
    '６',
    '12345678901234567890',
    'NaN',
    '0x10',
  ])('%j is none', (text) => {
    expect(numberOfText(text)).toBeNaN();
  });

  test('is exactly what JavaScript reads, for any decimal', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9 }), (digits, decimals) => {
        const text = (digits / 10 ** decimals).toFixed(decimals);
        expect(numberOfText(text)).toBe(Number(text));
      }),
    );
  });
});
