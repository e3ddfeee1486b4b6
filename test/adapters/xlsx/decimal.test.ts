import fc from 'fast-check';
import { CellType } from '../../../src/core/model/grid';
import { DecimalReader, parseNumber } from '../../../src/adapters/xlsx/decimal';
import { UsualCellReader } from '../../../src/adapters/xlsx/usual-cell';
import { parseIsoDate } from '../../../src/adapters/xlsx/iso-date';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What the two short cuts make of a text, or null where they leave it to others. */
function shortCuts(text: string): (number | null)[] {
  const decimal = new DecimalReader();
  const bytes = bytesOf(text);
  const plain = decimal.readPlain(bytes, 0, bytes.length) ? decimal.value : null;
  const cell = new UsualCellReader(false);
  const next = cell.read(bytesOf(`<c r="A1"><v>${text}</v></c>${'<'.repeat(64)}`), 0);
  return [plain, next > 0 && cell.type === CellType.number ? cell.value : null];
}

/** Fails where a short cut gives another number than `Number`, or takes a text that is not the number's shortest. */
function agrees(text: string): void {
  const value = Number(text);
  for (const short of shortCuts(text)) {
    if (short !== null && (!Object.is(short, value) || String(short) !== text)) {
      throw new Error(`${text} was read as ${String(short)}`);
    }
  }
}

describe('numbers', () => {
  test.each([
    '0',
    '1',
    '-1',
    '12.5',
    '0.1',
    '0.000001',
    '123456789',
    '1234567890.12',
    '999999999999999',
    '9007199254740991',
    '-0.25',
    '100',
  ])('%s is read by both short cuts', (text) => {
    expect(shortCuts(text)).toEqual([Number(text), Number(text)]);
  });

  test.each([
    '',
    '-',
    '.',
    '-0',
    '0.0',
    '01',
    '1.',
    '.5',
    '1.50',
    '+1',
    '1e5',
    '1E-7',
    '0.0000001',
    '9007199254740993',
    ' 1',
    '1 ',
    '1a',
    '--1',
    '1-',
    '1.2.3',
    'Infinity',
  ])('%s is left to others', (text) => {
    expect(shortCuts(text)).toEqual([null, null]);
  });

  test('every short decimal is the nearest double, and its own shortest text', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 17n }),
        fc.integer({ min: 0, max: 17 }),
        fc.boolean(),
        (digits, decimals, negative) => {
          const padded = digits.toString().padStart(decimals + 1, '0');
          const point = padded.length - decimals;
          agrees((negative ? '-' : '') + padded.slice(0, point) + (decimals ? `.${padded.slice(point)}` : ''));
        },
      ),
      { numRuns: 5000, seed: 3 },
    );
  });

  test('the shortest text of any double is never misread', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => agrees(String(value))),
      { numRuns: 3000, seed: 4 },
    );
  });

  test('nearly every long text of a computed value is settled without String', () => {
    let settled = 0;
    let state = 1;
    for (let i = 0; i < 20_000; i++) {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      const text = String(((state % 100_003) / ((state >>> 8) % 9973 || 1)) * 10 ** ((state >>> 5) % 6));
      agrees(text);
      if (shortCuts(text)[0] !== null) settled++;
    }
    expect(settled).toBeGreaterThan(19_000);
  });

  test('a long decimal next to a shortest text is never taken for one', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e15, noNaN: true }),
        fc.integer({ min: -30, max: 30 }),
        (value, shift) => {
          const text = value.toFixed(Math.max(0, 16 - Math.floor(Math.log10(value))));
          const point = text.indexOf('.');
          fc.pre(point > 0);
          const digits = (BigInt(text.replace('.', '')) + BigInt(shift)).toString().padStart(text.length - 1, '0');
          agrees(`${digits.slice(0, point)}.${digits.slice(point)}`);
        },
      ),
      { numRuns: 20_000, seed: 5 },
    );
  });

  test('the general way takes the grammar of XML Schema only', () => {
    expect(['1', ' 1\n', '+1.5', '.5', '5.', '1e3', '-1E-3'].map(parseNumber)).toEqual([
      1, 1, 1.5, 0.5, 5, 1000, -0.001,
    ]);
    for (const text of [
      '',
      ' ',
      'NaN',
      'INF',
      'Infinity',
      '0x10',
      '1_000',
      '1,000',
      '1e',
      '1e999',
      '１',
      '1 2',
      '\u00a01',
    ])
      expect(parseNumber(text)).toBeNull();
  });
});

describe('ISO dates', () => {
  test.each([
    ['1900-01-01', 1900, 1],
    ['1900-02-28', 1900, 59],
    ['1900-03-01', 1900, 61],
    ['2013-09-30', 1900, 41547],
    ['1904-01-01', 1904, 0],
    ['2013-09-30', 1904, 40085],
    ['2013-09-30T06:00:00', 1900, 41547.25],
    ['2013-09-30T06:00:00.000+08:00', 1900, 41547.25],
    ['2013-09-30T06:00Z', 1900, 41547.25],
    ['12:00:00', 1900, 0.5],
    ['9999-12-31', 1900, 2958465],
  ] as const)('%s in %d', (text, dateSystem, serial) => {
    expect(parseIsoDate(text, dateSystem)?.serial).toBe(serial);
  });

  test.each([
    '',
    '2013-9-30',
    '2013-02-29',
    '2013-13-01',
    '2013-09-30T',
    '2013-09-30T25:00:00',
    '1899-12-31',
    '0001-01-01',
    'T12:00:00',
    '2013/09/30',
    '12:60:00',
  ])('%s is no date', (text) => {
    expect(parseIsoDate(text, 1900)).toBeNull();
  });

  test('a day before 1904 is no date of that system', () => {
    expect(parseIsoDate('1903-12-31', 1904)).toBeNull();
  });
});
