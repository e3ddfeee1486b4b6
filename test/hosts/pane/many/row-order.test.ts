import type { ManyRow } from '../../../../src/hosts/pane/many/desk/many-snapshot';
import { nextOrder, orderedRows, type RowOrder } from '../../../../src/hosts/pane/many/row-order';
import { counts, row } from './rows';

const keys = (rows: readonly ManyRow[], order: RowOrder): string =>
  orderedRows(rows, order)
    .map(({ key }) => key)
    .join(' ');

test('what needs a person comes first: most to correct, then most to explain, then files not read, then missing ones', () => {
  const rows = [
    row('clean'),
    row('missing', { status: 'missing', path: null }),
    row('unread', { status: 'refused' }),
    row('explain-1', { status: 'to-explain', counts: counts(0, 1), toExplain: 1 }),
    row('wrong-1', { status: 'failed', counts: counts(1) }),
    row('skipped', { status: 'skipped' }),
    row('explain-4', { status: 'to-explain', counts: counts(0, 4), toExplain: 4 }),
    row('unknown', { status: 'unrecognised' }),
    row('wrong-3', { status: 'failed', counts: counts(3) }),
  ];
  expect(keys(rows, null)).toBe('wrong-3 wrong-1 explain-4 explain-1 unread unknown missing clean skipped');
});

test('rows that are equal stay in the order received', () => {
  expect(keys([row('b'), row('a'), row('c')], null)).toBe('b a c');
});

test('explained questions weigh less than open ones', () => {
  const rows = [
    row('explained', { status: 'to-explain', counts: counts(0, 5), toExplain: 1 }),
    row('open', { status: 'to-explain', counts: counts(0, 2), toExplain: 2 }),
  ];
  expect(keys(rows, null)).toBe('open explained');
});

test('counts are ordered by size in both directions', () => {
  const rows = [row('2', { counts: counts(2) }), row('10', { counts: counts(10) }), row('1', { counts: counts(1) })];
  expect(keys(rows, { by: 'mandatory', down: true })).toBe('10 2 1');
  expect(keys(rows, { by: 'mandatory', down: false })).toBe('1 2 10');
});

test('Chinese names are in the order of their pronunciation, numbers in them by size', () => {
  const rows = ['中安', '安心10号', '安心9号', '北方'].map((name) => row(name, { enterprise: { code: null, name } }));
  expect(keys(rows, { by: 'enterprise', down: false })).toBe('安心9号 安心10号 北方 中安');
});

test('what has no value is last in either direction', () => {
  const rows = [row('none', { received: null }), row('early', { received: 1 }), row('late', { received: 2 })];
  expect(keys(rows, { by: 'received', down: true })).toBe('late early none');
  expect(keys(rows, { by: 'received', down: false })).toBe('early late none');
});

test('a heading pressed three times goes back to what needs a person first', () => {
  const first = nextOrder(null, 'mandatory');
  const second = nextOrder(first, 'mandatory');
  expect([first, second, nextOrder(second, 'mandatory')]).toEqual([
    { by: 'mandatory', down: true },
    { by: 'mandatory', down: false },
    null,
  ]);
});

test('names begin with the first, and another heading begins anew', () => {
  expect(nextOrder({ by: 'mandatory', down: false }, 'enterprise')).toEqual({ by: 'enterprise', down: false });
});
