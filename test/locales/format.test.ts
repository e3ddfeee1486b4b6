import fc from 'fast-check';
import { plainDecimal, roundDecimal } from '../../src/core/rounding/decimal-text';
import { formatCell, formatMonth, formatNumber, formatQuantity } from '../../src/locales/format';
import { wordsFor } from '../../src/locales/words';

const zh = wordsFor('zh-CN');
const en = wordsFor('en');

describe('rounding', () => {
  it.each([
    [1.005, 2, '1.01'],
    [-2.5, 0, '-3'],
    [26.25, 1, '26.3'],
    [0.5, 0, '1'],
    [99.995, 2, '100.00'],
    [-0.4, 0, '0'],
    [1e-7, 3, '0.000'],
    [1.5e21, 0, '1500000000000000000000'],
  ])('rounds %p to %p decimals as %p', (value, decimals, text) => {
    expect(roundDecimal(value, decimals)).toBe(text);
  });

  it('never moves a value by more than half of the last digit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          const moved = Math.abs(Number(roundDecimal(value, decimals)) - value);
          expect(moved).toBeLessThanOrEqual(0.5 * 10 ** -decimals * (1 + 1e-9) + 1e-6);
        },
      ),
    );
  });

  it('writes any finite number without an exponent and without changing it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = plainDecimal(value);
        expect(text).not.toMatch(/e/i);
        expect(Number(text)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('formatting', () => {
  it('separates thousands and keeps the decimals a value has', () => {
    expect(formatNumber(1234567)).toBe('1,234,567');
    expect(formatNumber(-1234.5)).toBe('-1,234.5');
    expect(formatNumber(0.30000000000000004)).toBe('0.3');
    expect(formatNumber(12, 2)).toBe('12.00');
  });

  it('shows a dash for what does not exist', () => {
    expect(formatNumber(NaN)).toBe('—');
    expect(formatQuantity(null, '千元', zh)).toBe('—');
  });

  it('names units and periods in the language asked for', () => {
    expect(formatQuantity(1240, '千元', zh)).toBe('1,240 千元');
    expect(formatQuantity(1240, '千元', en)).toBe('1,240 thousand yuan');
    expect(formatQuantity(96.4, '%', en)).toBe('96.4%');
    expect(formatQuantity(3, '台', en)).toBe('3 台');
    expect(formatMonth({ year: 2013, month: 9 }, zh)).toBe('2013年9月');
    expect(formatMonth({ year: 2013, month: 9 }, en)).toBe('September 2013');
  });

  it('writes cells as Excel does', () => {
    expect(formatCell({ sheet: '产销总值', row: 11, column: 4 })).toBe('产销总值!E12');
    expect(formatCell({ sheet: "B204-1 '表'", row: 0, column: 26 })).toBe("'B204-1 ''表'''!AA1");
  });
});
