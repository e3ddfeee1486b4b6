import { formatKind, isMonthFormat } from '../../../src/core/reading/number-format';

test.each([
  'yyyy-mm-dd',
  'm/d/yy h:mm',
  'yyyy"年"m"月"',
  '[$-804]yyyy"年"m"月"d"日";@',
  'mm:ss.0',
  '[h]:mm:ss',
  'd-mmm-yy',
  'yyyy年m月',
])('%s shows a date or time', (format) => {
  expect(formatKind(format)).toBe('date');
});

test.each([
  'General',
  '0',
  '@',
  '0.00',
  '#,##0',
  '#,##0.00;[Red]-#,##0.00',
  '_ * #,##0_ ;_ * -#,##0_ ',
  '0.00E+00',
  '#,##0"元"',
  '0"月"',
  '¥#,##0',
])('%s shows a plain number', (format) => {
  expect(formatKind(format)).toBe('plain');
});

test('a display in thousands and a percentage are told apart', () => {
  expect(formatKind('#,##0,')).toBe('scaled');
  expect(formatKind('0.0,,"百万"')).toBe('scaled');
  expect(formatKind('0.00%')).toBe('percent');
});

test('a month is a date format without a day', () => {
  expect(isMonthFormat('yyyy"年"m"月"')).toBe(true);
  expect(isMonthFormat('yyyy-mm')).toBe(true);
  expect(isMonthFormat('yyyy-mm-dd')).toBe(false);
  expect(isMonthFormat('#,##0')).toBe(false);
});
