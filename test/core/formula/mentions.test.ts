import { mentionsOf } from '../../../src/core/formula/mentions';
import { rangeText } from '../../../src/core/model/range-text';

/** What a formula mentions, as texts; null where it does not say. */
function mentioned(text: string): readonly string[] | null {
  const mentions = mentionsOf(text);
  if (!mentions) return null;
  const on = (sheet: string | null): string => (sheet === null ? '' : `${sheet}!`);
  return [
    ...mentions.ranges.map((range) => on(range.sheet) + rangeText(range)),
    ...mentions.names.map(({ sheet, name }) => on(sheet) + name),
  ];
}

describe('what a formula mentions is read from its text', () => {
  test.each([
    ['1+2', []],
    ['=A1', ['A1']],
    ['$B$2:C4*2', ['B2:C4']],
    ['SUM(C4:B2,D9)', ['B2:C4', 'D9']],
    ['A:A', ['A1:A1048576']],
    ['SUM($C:$B)', ['B1:C1048576']],
    ['2:3', ['A2:XFD3']],
    ['SUM($5:$5)', ['A5:XFD5']],
    ['产销!B2+1', ['产销!B2']],
    ["'B204-1'!$E$12:$E$14", ['B204-1!E12:E14']],
    ["'it''s 表'!A1", ["it's 表!A1"]],
    ['IF(A1="B2 ""C3""",D4,"x!E5")', ['A1', 'D4']],
    ['LOG10(A1)+ATAN2(B1,C1)', ['A1', 'B1', 'C1']],
    ['1E5+A1', ['A1']],
    ['A1 B1', ['A1', 'B1']],
    ['{1,"A1";2,3}', []],
    ['总产值*2', ['总产值']],
    ['产销!合计', ['产销!合计']],
    ['TRUE', []],
    ['IF(true,A1)', ['A1']],
    ['#REF!+A1', ['A1']],
    ['产销!#REF!', []],
    ['_xlfn.IFNA(A1,0)', ['A1']],
    ['_xlfn.SINGLE(A1:A3)', ['A1:A3']],
    ['A1%', ['A1']],
    ['-A1^-B1', ['A1', 'B1']],
    ['VLOOKUP(A1,数据!$A$1:$C$9,3,FALSE)', ['A1', '数据!A1:C9']],
    // looks like a cell and is none: the last column is XFD
    ['XFD1', ['XFD1']],
    ['r01_month', ['r01_month']],
  ])('%s', (text, expected) => {
    expect(mentioned(text)).toEqual(expected);
  });
});

describe('where the text does not say which cells are read, nothing is claimed', () => {
  test.each([
    ['INDIRECT("A1")'],
    ['OFFSET(A1,1,1)'],
    ['SUM(A1:INDEX(A:A,3))'],
    ['SUM((A1):(B2))'],
    ['A1:B2:C3'],
    ['甲:乙'],
    ['NOW()+A1'],
    ['TODAY()'],
    ['RAND()'],
    ['CELL("contents",A1)'],
    ['GETPIVOTDATA("x",A1)'],
    ['MYMACRO(A1)'],
    ['_xlfn.LET(_xlpm.x,A1,_xlpm.x)'],
    ['表1[产值]'],
    ['SUM(表1[@产值])'],
    ["'[1]产销'!A1"],
    ['[1]产销!A1'],
    ["'一月:三月'!A1"],
    ['一月:三月!A1'],
    ['A1#'],
    ['XFE1'],
    ['A1048577'],
    ['A1&"没有结束'],
    ["'没有结束!A1"],
    ['A1；B1'],
    [''],
    ['A1+'.repeat(5000)],
  ])('%#', (text) => {
    expect(mentioned(text)).toBeNull();
  });
});

test('a range that moves with its cell is told from one that stays', () => {
  expect(mentionsOf('产销!$A$1:$B$2')!.relative).toBe(false);
  expect(mentionsOf('产销!$A1')!.relative).toBe(true);
  expect(mentionsOf('$A:B')!.relative).toBe(true);
  expect(mentionsOf('$1:$2')!.relative).toBe(false);
});
