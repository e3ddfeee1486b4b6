import fc from 'fast-check';
import { coerceText } from '../../../src/core/reading/coerce-text';

const number = (text: string, unit = '千元'): unknown => {
  const read = coerceText(text, unit);
  return read.kind === 'number' ? [read.value, read.oddity] : [read.kind, read.oddity];
};

describe('numbers typed as text', () => {
  test.each<[string, number]>([
    ['120', 120],
    [' 120 ', 120],
    ['１２０', 120],
    ['1,234', 1234],
    ['１，２３４', 1234],
    ['1，234，567.50', 1234567.5],
    ['1 234 567', 1234567],
    ['1\u00a0234', 1234],
    ['1\u3000234', 1234],
    ["'120", 120],
    ['-120', -120],
    ['－120', -120],
    ['−120', -120],
    ['–120', -120],
    ['+120', 120],
    ['12.50', 12.5],
    ['.5', 0.5],
    ['120.', 120],
    ['0', 0],
    ['007', 7],
    ['1,\u200b234', 1234],
  ])('%j is %d, and said to be text', (text, value) => {
    expect(number(text)).toEqual([value, 'cell.text-number']);
  });

  test.each(['(120)', '（120）', '( 120 )'])('%j is −120 by the bracket habit, to be verified', (text) => {
    expect(number(text)).toEqual([-120, 'cell.bracket-negative']);
  });

  test('minus zero is zero', () => {
    expect(Object.is((number('-0') as [number])[0], 0)).toBe(true);
  });

  test('scientific notation is read and said', () => {
    expect(number('1.2E+05')).toEqual([120000, 'cell.scientific-text']);
  });
});

describe('written blanks', () => {
  test.each(['—', '－', '-', '--', '——', '/', '／', '无', '空', 'N/A'])('%j is a written blank', (text) => {
    expect(number(text)).toEqual(['dash', 'cell.dash']);
  });

  test('spaces are a blank and said; nothing at all is just blank', () => {
    expect(number(' \u3000\u00a0')).toEqual(['blank', 'cell.spaces']);
    expect(number('')).toEqual(['blank', null]);
  });
});

describe('units written behind the number', () => {
  test('the unit of the cell changes nothing', () => {
    expect(number('120千元')).toEqual([120, 'cell.unit-in-cell']);
    expect(number('1,234 千元')).toEqual([1234, 'cell.unit-in-cell']);
    expect(number('35人', '人')).toEqual([35, 'cell.unit-in-cell']);
    expect(number('25.5吨', '吨')).toEqual([25.5, 'cell.unit-in-cell']);
    expect(number('￥120')).toEqual([120, 'cell.unit-in-cell']);
  });

  test('another unit of the same kind is converted, and said', () => {
    expect(number('1.2万元')).toEqual([12, 'cell.scaled-text']);
    expect(number('1.2亿元')).toEqual([120000, 'cell.scaled-text']);
    expect(number('(1.2万元)')).toEqual([-12, 'cell.scaled-text']);
    expect(number('350000千瓦时', '万千瓦时')).toEqual([35, 'cell.scaled-text']);
    expect(number('1.2万千元')).toEqual([12000, 'cell.scaled-text']);
  });

  test('万 alone counts only where the unit is a base unit', () => {
    expect(number('1.2万')).toEqual(['unreadable', 'cell.ambiguous-number']);
    expect(number('1.2亿')).toEqual(['unreadable', 'cell.ambiguous-number']);
    expect(number('1.2万', '人')).toEqual([12000, 'cell.scaled-text']);
    expect(number('1.2万', '吨')).toEqual(['unreadable', 'cell.ambiguous-number']);
  });

  test('a unit of another kind, or a percentage, is not read', () => {
    expect(number('120人')).toEqual(['unreadable', 'cell.unit-mismatch']);
    expect(number('12%')).toEqual(['unreadable', 'cell.percent-text']);
    expect(number('12%', '%')).toEqual([12, 'cell.unit-in-cell']);
  });
});

describe('what is not one number', () => {
  test.each([
    '1,23',
    '12,34',
    '1,2345',
    '1.234.567',
    '1.234,5',
    '120-',
    '约120',
    '120左右',
    '100+20',
    '>120',
    '1 23',
    '1O0',
    '△120',
    '--5',
    '1 23千元',
    '1、234',
    '120/130',
    '=A1+1',
    '2430.0.1',
    '2013-13',
  ])('%j has two readings or none and is refused', (text) => {
    expect(number(text)).toEqual(['unreadable', 'cell.ambiguous-number']);
  });

  test.each(['待财务核实', '同上', 'abc', '一百二十'])('%j is words', (text) => {
    expect(number(text)).toEqual(['unreadable', 'cell.unreadable-text']);
  });

  test.each(['2013-09-05', '2013年9月', '9月5日', '2013/9/5'])('%j is a date', (text) => {
    expect(number(text)).toEqual(['unreadable', 'cell.date']);
  });

  test('a text of endless digits is words, not Infinity', () => {
    expect(number('9'.repeat(400))).toEqual(['unreadable', 'cell.unreadable-text']);
    expect(number('1E999')).toEqual(['unreadable', 'cell.ambiguous-number']);
  });
});

describe('properties', () => {
  test('it never throws, and a number is always finite', () => {
    const texts = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(fc.constantFrom(...'0123456789.,，-－()（）万亿元千人%E+ \u3000年月'), { maxLength: 20 })
        .map((chars) => chars.join('')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('千元', '万千瓦时', '人', '%', '吨', ''), (text, unit) => {
        const read = coerceText(text, unit);
        if (read.kind === 'number') expect(Number.isFinite(read.value)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  test('a number written with groups, full width, spaces or a unit comes back unchanged', () => {
    const wide = (text: string): string =>
      text.replace(/[0-9,.-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    const dress = fc.constantFrom<(value: number, text: string) => string>(
      (_, text) => text,
      (value) => value.toLocaleString('en-US', { maximumFractionDigits: 2 }),
      (value) => wide(value.toLocaleString('en-US', { maximumFractionDigits: 2 })),
      (value) => value.toLocaleString('en-US', { maximumFractionDigits: 2 }).replace(/,/g, ' '),
      (_, text) => `\u3000${text}\u00a0`,
      (_, text) => `${text}千元`,
    );
    const values = fc.integer({ min: -1e11, max: 1e11 }).map((n) => n / 100);
    fc.assert(
      fc.property(values, dress, (value, write) => {
        const read = coerceText(write(value, String(value)), '千元');
        expect(read).toMatchObject({ kind: 'number', value: value + 0 });
      }),
      { numRuns: 400 },
    );
  });
});
