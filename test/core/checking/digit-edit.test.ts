import fc from 'fast-check';
import { digitEdit } from '../../../src/core/checking/digit-edit';

test.each([
  ['161', '116', 'swapped-digits'],
  ['19979', '1979', 'extra-digit'],
  ['1979', '19979', 'missing-digit'],
  ['4513', '4573', 'wrong-digit'],
  ['12', '21', 'swapped-digits'],
  ['12', '13', null],
  ['1234', '4321', null],
  ['1234', '1234', null],
  ['7', '3', null],
  ['123', '12345', null],
])('%s for %s is %s', (typed, meant, edit) => {
  expect(digitEdit(typed, meant)).toBe(edit);
});

const digits = fc.stringMatching(/^[1-9][0-9]{2,8}$/);

test('any digit dropped, doubled, changed or swapped is recognised', () => {
  fc.assert(
    fc.property(digits, fc.nat(8), fc.nat(9), (meant, at, digit) => {
      const i = at % meant.length;
      const dropped = meant.slice(0, i) + meant.slice(i + 1);
      expect(digitEdit(dropped, meant)).toBe('missing-digit');
      const doubled = meant.slice(0, i) + meant[i]! + meant.slice(i);
      expect(digitEdit(doubled, meant)).toBe('extra-digit');
      const changed = meant.slice(0, i) + String(digit) + meant.slice(i + 1);
      if (changed !== meant) expect(digitEdit(changed, meant)).toBe('wrong-digit');
      if (i + 1 < meant.length && meant[i] !== meant[i + 1]) {
        const swapped = meant.slice(0, i) + meant[i + 1]! + meant[i]! + meant.slice(i + 2);
        expect(digitEdit(swapped, meant)).toBe('swapped-digits');
      }
    }),
    { numRuns: 200 },
  );
});

test('the relation is symmetric but for what is missing and extra', () => {
  const mirror = (edit: string | null): string | null =>
    edit === 'missing-digit' ? 'extra-digit' : edit === 'extra-digit' ? 'missing-digit' : edit;
  fc.assert(
    fc.property(digits, digits, (a, b) => {
      expect(digitEdit(a, b)).toBe(mirror(digitEdit(b, a)));
    }),
    { numRuns: 200 },
  );
});
