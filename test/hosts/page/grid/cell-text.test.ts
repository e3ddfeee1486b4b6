import { cellText, fullText } from '../../../../src/hosts/page/grid/cell-text';
import type { Cell } from '../../../../src/core/model/cell';

const number = (value: number, format: string, raw = String(value)): Cell => {
  return { type: 'number', value, raw, format, row: 0, column: 0, formula: false, uncached: false };
};

describe('what a cell shows', () => {
  it.each([
    [41_547, 'yyyy/m/d', '2013-09-30'],
    [41_547, 'yyyy"年"m"月"', '2013-09'],
    [41_547.354_166_666_7, 'yyyy-mm-dd hh:mm', '2013-09-30 08:30'],
    [0.354_166_666_7, 'h:mm', '08:30'],
    [-5, 'yyyy/m/d', '-5'],
  ])('%p as %p is %p', (value, format, shown) => {
    expect(cellText(number(value, format), 1900)).toBe(shown);
  });

  it('counts days from 1904 where the workbook does', () => {
    expect(cellText(number(40_085, 'yyyy/m/d'), 1904)).toBe('2013-09-30');
  });

  it('keeps the digits of a code that is too long for a number', () => {
    expect(cellText(number(123_456_789_012_345_680, 'General', '123456789012345678'), 1900)).toBe('123456789012345678');
  });
});

describe('what a cell holds in full', () => {
  it('shows every digit that counts, without grouping', () => {
    expect(fullText(number(1_234_567.891, '#,##0'), 1900)).toBe('1234567.891');
    expect(fullText(number(0.1 + 0.2, '0.0'), 1900)).toBe('0.3');
  });

  it('shows a day as a day, so that it can be typed again', () => {
    expect(fullText(number(41_547, 'yyyy"年"m"月"d"日"'), 1900)).toBe('2013-09-30');
  });
});
