import { typedValue } from '../../../../src/hosts/page/grid/typed-value';

describe('what typed text becomes', () => {
  it.each([
    ['1240', 1240],
    ['1,234.5', 1234.5],
    ['１，２３４．５', 1234.5],
    ['-3', -3],
    ['－3', -3],
    [' 12 ', 12],
    ['.5', 0.5],
    ['-0', 0],
    ['999999999999999', 999_999_999_999_999],
  ])('%p is a number', (text, value) => {
    expect(typedValue(text, '#,##0', 1900)).toBe(value);
  });

  it.each([
    '(120)',
    '01',
    '1,23',
    '12,3456',
    '1e5',
    '5%',
    '1 234',
    '12千元',
    '=A1',
    '-',
    '1234567890123456',
    '2013-10-08',
  ])('%p stays a text', (text) => {
    expect(typedValue(text, 'General', 1900)).toBe(text);
  });

  it('empties the cell where nothing is typed', () => {
    expect(typedValue('  ', 'General', 1900)).toBeNull();
  });

  it('reads a percentage only where the cell shows one', () => {
    expect(typedValue('5%', '0.0%', 1900)).toBe(0.05);
    expect(typedValue('５．５％', '0%', 1900)).toBe(0.055);
  });

  it('reads a day only where the cell shows one', () => {
    expect(typedValue('2013-10-08', 'yyyy-mm-dd', 1900)).toBe(41_555);
    expect(typedValue('2013年10月8日', 'yyyy-mm-dd', 1904)).toBe(40_093);
    expect(typedValue('2013-02-30', 'yyyy-mm-dd', 1900)).toBe('2013-02-30');
  });

  it('keeps everything as text in a text cell and behind an apostrophe', () => {
    expect(typedValue('0120', '@', 1900)).toBe('0120');
    expect(typedValue('120', '@', 1900)).toBe('120');
    expect(typedValue("'120", 'General', 1900)).toBe('120');
  });
});
