import { shownNumber } from '../../../../src/adapters/ooxml/shown-number';

describe('a number as its format shows it', () => {
  it.each<[number, string, string]>([
    [8.06, '+0.0;-0.0;0.0', '+8.1'],
    [-2.5, '+0.0;-0.0;0.0', '-2.5'],
    [0, '+0.0;-0.0;0.0', '0.0'],
    [1234567.891, '#,##0.0', '1,234,567.9'],
    [-0.04, '0.0', '0.0'],
    [-26.25, '0.0', '-26.3'],
    [1.005, '0.00', '1.01'],
    [0.256, '0%', '26%'],
    [12, '"约"0"家"', '约12家'],
    [41500, 'yyyy-mm-dd', '41500'],
    [2.5, 'General', '2.5'],
  ])('%d in %s is %s', (value, format, text) => {
    expect(shownNumber(value, format)).toBe(text);
  });
});
