import { numberText } from '../../../../src/hosts/page/grid/number-text';

describe('a number as its format shows it', () => {
  it.each([
    [1240.5, '#,##0', '1,241'],
    [1240.5, '#,##0.00', '1,240.50'],
    [-1240.5, '#,##0.0#', '-1,240.5'],
    [0.0512, '0.0%', '5.1%'],
    [0.285, '0%', '29%'],
    [7, '00', '07'],
    [-1234.5, '#,##0.00_);[Red](#,##0.00)', '(1,234.50)'],
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-'],
    [123_456_789, '#,##0.0,,"百万"', '123.5百万'],
    [5, '[$¥-804]#,##0', '¥5'],
    [12, 'General"元"', '12元'],
    [-0.4, '0', '0'],
  ])('%p as %p is %p', (value, format, shown) => {
    expect(numberText(value, format)).toBe(shown);
  });

  it.each([
    [0.1 + 0.2, 'General', '0.3'],
    [1 / 3, 'General', '0.33333333333'],
    [123_456_789_012, 'General', '123456789012'],
    [1e-9, 'General', '0.000000001'],
    [1.5e300, '#,##0', '1.50000e+300'],
  ])('%p without a format, or beyond it, is %p', (value, format, shown) => {
    expect(numberText(value, format)).toBe(shown);
  });

  it.each(['0.00E+00', '# ?/?', '[>=100]0.0;0.00', '@'])('does not guess at %p', (format) => {
    expect(numberText(0.5, format)).toBe('0.5');
  });
});
