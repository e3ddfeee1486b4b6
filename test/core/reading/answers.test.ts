import { coerceChoice, coerceDate, coerceFlag, dateOfNumber } from '../../../src/core/reading/coerce-answer';
import { serialOfDay } from '../../../src/core/reading/day-number';

test.each([
  ['2013-02-25', 41330],
  ['2013年2月25日', 41330],
  ['2013.2.25', 41330],
  ['２０１３／２／２５', 41330],
  ['20130225', 41330],
])('%s is a day, and is reported as typed text', (text, value) => {
  expect(coerceDate(text)).toEqual({ kind: 'value', value, oddity: 'cell.text-date' });
});

test.each(['2013年2月', '2月25日', '2013-02-30', '2013-13-01', '约二月', '25/2/2013'])('%s is no day', (text) => {
  expect(coerceDate(text)).toEqual({ kind: 'unreadable', why: 'not-a-date', oddity: 'cell.not-a-date' });
});

test('a day number counts only where the cell shows a date, and 1904 is brought to 1900', () => {
  expect(dateOfNumber(41330.5, true, 1900)).toEqual({ kind: 'value', value: 41330, oddity: null });
  expect(dateOfNumber(39868, true, 1904)).toEqual({ kind: 'value', value: 41330, oddity: null });
  expect(dateOfNumber(20130225, false, 1900)).toEqual({ kind: 'value', value: 41330, oddity: 'cell.text-date' });
  expect(dateOfNumber(41330, false, 1900)).toMatchObject({ kind: 'unreadable' });
  expect(serialOfDay(1900, 1, 1)).toBeNull();
});

test('是 and 否 are read in the ways people write them, and nothing else is', () => {
  expect(coerceFlag('是')).toEqual({ kind: 'value', value: 1, oddity: null });
  expect(coerceFlag(' 否 ')).toEqual({ kind: 'value', value: 0, oddity: null });
  for (const text of ['√', 'Y', 'yes', '有', '1']) expect(coerceFlag(text)).toMatchObject({ value: 1 });
  for (const text of ['×', 'N', '无', '0']) expect(coerceFlag(text)).toMatchObject({ value: 0 });
  expect(coerceFlag('√')).toMatchObject({ oddity: 'cell.flag-spelling' });
  expect(coerceFlag('')).toEqual({ kind: 'blank', oddity: null });
  expect(coerceFlag('—')).toEqual({ kind: 'blank', oddity: 'cell.dash' });
  expect(coerceFlag('是的吧')).toMatchObject({ kind: 'unreadable', why: 'not-a-flag' });
});

test('a choice is its place in the list, whatever the spaces; another text is unreadable', () => {
  expect(coerceChoice(' 在 建', ['前期', '在建'])).toEqual({ kind: 'value', value: 2, oddity: null });
  expect(coerceChoice('完工', ['前期', '在建'])).toMatchObject({ kind: 'unreadable', oddity: 'cell.not-a-choice' });
  expect(coerceChoice('无', ['前期'])).toEqual({ kind: 'blank', oddity: 'cell.dash' });
});
