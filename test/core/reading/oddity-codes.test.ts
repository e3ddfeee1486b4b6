import { ODDITY_KINDS, oddityKind } from '../../../src/core/reading/oddity-codes';

test('every code stands in the catalogue once, at level 0', () => {
  const codes = ODDITY_KINDS.map((kind) => kind.code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(ODDITY_KINDS.every((kind) => kind.essLevel === 0)).toBe(true);
});

test('what cannot be read is mandatory, a convention is to be verified, a habit is a hint', () => {
  expect(oddityKind('cell.ambiguous-number').class).toBe('mandatory');
  expect(oddityKind('cell.bracket-negative').class).toBe('verify');
  expect(oddityKind('cell.text-number').class).toBe('hint');
});

test('a code from a newer catalogue is not lost', () => {
  expect(oddityKind('cell.of-the-future')).toMatchObject({ code: 'cell.of-the-future', class: 'verify' });
});
