import fc from 'fast-check';
import { textFormat } from '../../../src/core/formula/text-format';

const english = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });
const grouped = (value: number): string => String(textFormat(value, '#,##0.######')).replace(/\.$/, '');

test('a whole number is grouped by thousands as English has it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
      expect(textFormat(value, '#,##0')).toBe(english.format(value));
      expect(grouped(value)).toBe(english.format(value));
    }),
  );
});

test('decimals are shown as far as there are any, and without the noise of doubles', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e10, max: 1e10 }), fc.integer({ min: 0, max: 6 }), (steps, decimals) => {
      const value = steps / 10 ** decimals;
      expect(grouped(value)).toBe(english.format(value));
      expect(grouped(value * 3)).toBe(english.format((steps * 3) / 10 ** decimals));
    }),
  );
});

test('a day number is shown as its date', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
      const serial = Math.floor(date.getTime() / 86_400_000) + 25_569;
      expect(textFormat(serial, 'yyyy-mm-dd')).toBe(date.toISOString().slice(0, 10));
    }),
  );
});
