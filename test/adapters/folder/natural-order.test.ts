import fc from 'fast-check';
import { compareNatural } from '../../../src/adapters/folder/natural-order';

test('names are ordered as people number them', () => {
  expect(['第10户.xls', '第2户.xls', '第2户-2.xls', 'b', 'a', '002', '2', '10'].sort(compareNatural)).toEqual([
    '002',
    '2',
    '10',
    'a',
    'b',
    '第2户-2.xls',
    '第2户.xls',
    '第10户.xls',
  ]);
});

test('the order is total: the same whatever the order before', () => {
  const name = fc.stringMatching(/^[a甲0-9]{0,6}$/);
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (names) => {
      expect([...names].reverse().sort(compareNatural)).toEqual([...names].sort(compareNatural));
    }),
  );
});
