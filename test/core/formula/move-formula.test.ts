import { movedFormula } from '../../../src/core/formula/move-formula';

describe('a formula copied two rows down and one column to the right', () => {
  it.each([
    ['A1*$B$1', 'B3*$B$1'],
    ['$A1+A$1', '$A3+B$1'],
    ['SUM(A1:B9)', 'SUM(B3:C11)'],
    ['SUM(A:B)+SUM($A:C)', 'SUM(B:C)+SUM($A:D)'],
    ['SUM(3:$4)', 'SUM(5:$4)'],
    ["'A1'!B2&产销!C3&Q1!D4", "'A1'!C4&产销!D5&Q1!E6"],
    ['IF(A1="A1 ""B2""",z9,"")', 'IF(B3="A1 ""B2""",AA11,"")'],
    ['LOG10(A1)+ATAN2(1,2)+1E5', 'LOG10(B3)+ATAN2(1,2)+1E5'],
    ['r01_month+总产值+XFE1', 'r01_month+总产值+XFE1'],
    ['表1[A1]+[1]产销!A1', '表1[A1]+[1]产销!B3'],
    ['Z1', 'AA3'],
    ['A1+"没有结束 A1', 'B3+"没有结束 A1'],
    ['A1+[[A1', 'B3+[[A1'],
    ['1.5*.5', '1.5*.5'],
  ])('%s', (text, moved) => {
    expect(movedFormula(text, 2, 1)).toBe(moved);
  });
});

it('is not known where it would reach over the edge of the sheet', () => {
  expect(movedFormula('A1', -1, 0)).toBeNull();
  expect(movedFormula('XFD1', 0, 1)).toBeNull();
  expect(movedFormula('A1048576', 1, 0)).toBeNull();
  expect(movedFormula('$A$1', -9, -9)).toBe('$A$1');
});
