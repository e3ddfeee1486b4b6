import { movedTo } from '../../../../src/hosts/pane/components/moved-to';
import { keptSelection } from '../../../../src/hosts/pane/many/kept-selection';

test.each([
  ['ArrowDown', 3, 4],
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, 0],
  ['ArrowDown', 99, 99],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['PageDown', 50, 59],
  ['PageUp', 50, 41],
  ['PageDown', 98, 99],
  ['PageUp', 2, 0],
])('%s from row %i of 100, ten in view, goes to %i', (key, at, to) => {
  expect(movedTo(key, at, 100, 10)).toBe(to);
});

test('with nothing selected either arrow begins at the first row', () => {
  expect(movedTo('ArrowDown', -1, 5, 10)).toBe(0);
  expect(movedTo('ArrowUp', -1, 5, 10)).toBe(0);
});

test('other keys and empty lists move nothing', () => {
  expect(movedTo('a', 3, 100, 10)).toBeNull();
  expect(movedTo('ArrowDown', -1, 0, 10)).toBeNull();
});

test('the selected row stays selected wherever it went', () => {
  expect(keptSelection(['c', 'a', 'b'], 'b', 0)).toBe('b');
});

test('where the selected row is gone, the one in its place is selected', () => {
  expect(keptSelection(['a', 'c', 'd'], 'b', 1)).toBe('c');
  expect(keptSelection(['a'], 'b', 5)).toBe('a');
  expect(keptSelection([], 'b', 1)).toBeNull();
  expect(keptSelection(['a'], null, -1)).toBeNull();
});
