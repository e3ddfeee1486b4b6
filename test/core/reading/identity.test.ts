import type { CellLiteral } from '../../fixtures/grid-builder';
import { formatted } from '../../fixtures/grid-builder';
import { oddities, readBook, readOne, readRows } from '../../fixtures/read-back';
import { b203Sheet, b204Head, b204Rows, b204Sheet } from '../../fixtures/return-sheets';

type Rows = CellLiteral[][];
const withHead = (change: (rows: Rows) => void): ReturnType<typeof readRows> => {
  const rows = b204Head();
  change(rows);
  return readRows(b204Rows({ head: rows }));
};

describe('the enterprise', () => {
  test('label and value side by side', () => {
    expect(readRows(b204Rows()).enterprise).toEqual({
      code: 'D2143569X',
      name: '海口测试制药有限公司',
      codeAt: { sheet: 'B204-1', row: 3, column: 1 },
      nameAt: { sheet: 'B204-1', row: 4, column: 1 },
    });
  });

  test.each<[string, (rows: Rows) => void]>([
    ['label and value in one cell', (rows) => void (rows[3] = ['组织机构代码：D2143569-X'])],
    ['full width and spaces', (rows) => void (rows[3] = ['组 织 机 构 代 码 ：Ｄ２１４３５６９－Ｘ'])],
    ['several labels in one cell', (rows) => void (rows[3] = ['组织机构代码：D2143569-X    行业代码：2720'])],
    ['blank cells between', (rows) => void (rows[3] = ['组织机构代码：', null, null, 'D2143569-X'])],
    ['one character a cell', (rows) => void (rows[3] = ['组织机构代码：', ...'D2143569-X'])],
    ['value below the label', (rows) => rows.splice(3, 1, ['组织机构代码'], ['D2143569-X'])],
    ['a unified social credit code', (rows) => void (rows[3] = ['统一社会信用代码：', '91460100D2143569XB'])],
  ])('its code is found: %s', (_, change) => {
    const filing = withHead(change);
    expect(filing.enterprise.code!.slice(-10)).toMatch(/D2143569X/);
    expect(filing.enterprise.name).toBe('海口测试制药有限公司');
  });

  test('a code in a number cell that lost its zero gets it back where the check character then fits, and is named', () => {
    const filing = withHead((rows) => void (rows[3]![1] = 38047330));
    expect(filing.enterprise.code).toBe('038047330');
    expect(oddities(filing)).toEqual(['identity.code-as-number B4']);
  });

  test('no code and no name are said', () => {
    const filing = withHead((rows) => rows.splice(3, 2));
    expect(filing.enterprise).toEqual({ code: null, name: null, codeAt: null, nameAt: null });
    expect(filing.oddities.map((oddity) => oddity.code)).toEqual(['identity.code-missing', 'identity.name-missing']);
  });

  test('two different codes are named', () => {
    const filing = withHead((rows) => void rows.push(['法人单位代码：66496171-X']));
    expect(filing.enterprise.code).toBe('D2143569X');
    expect(oddities(filing)).toEqual(['identity.codes-conflict B4 A6']);
  });

  test('a cover sheet lends its identity, and that is said', () => {
    const cover = {
      name: '封面',
      rows: [['单位详细名称：海口封面有限公司'], ['组织机构代码：', '66496171-X'], ['2013年9月']],
    };
    const bare = b204Sheet(b204Rows({ head: [['工业产销总值及主要产品产量', null, 'B204-1表']] }));
    const filing = readOne(cover, bare);
    expect(filing.enterprise).toMatchObject({ code: '66496171X', name: '海口封面有限公司' });
    expect(filing.period).toEqual({ year: 2013, month: 9 });
    expect(filing.oddities.map((oddity) => oddity.code)).toEqual([
      'identity.from-other-sheet',
      'identity.from-other-sheet',
    ]);
  });
});

describe('the period', () => {
  test.each<[CellLiteral]>([
    ['2013年9月'],
    ['２０１３年９月'],
    ['2013 年 9 月'],
    ['二〇一三年九月'],
    ['二○一三年九月'],
    ['2013年9月份'],
    ['2013年1—9月'],
    ['2013-09'],
    ['201309'],
    ['报告期：2013年9月'],
    ['报告期别：2013-9'],
    [formatted(41518, 'yyyy"年"m"月"')],
  ])('%j is September 2013', (cell) => {
    const filing = withHead((rows) => void (rows[2]![3] = cell));
    expect(filing.period).toEqual({ year: 2013, month: 9 });
    expect(filing.periodAt).toEqual({ sheet: 'B204-1', row: 2, column: 3 });
    expect(filing.oddities).toEqual([]);
  });

  test.each<[string, CellLiteral[]]>([
    ['text beside the label', ['报告期：', '2013年9月']],
    ['digits beside the label', ['报告期', 201309]],
    ['a full date beside the label', ['报告期', '2013年9月30日']],
    ['a date cell beside the label', ['报告期', formatted(41547, 'yyyy-mm-dd')]],
    ['year and month in cells of their own', [2013, '年', 9, '月']],
    ['the title', ['2013年9月工业产销总值及主要产品产量']],
  ])('it is found: %s', (_, row) => {
    expect(withHead((rows) => void (rows[2] = row)).period).toEqual({ year: 2013, month: 9 });
  });

  test('a workbook of the 1904 date system counts from there', () => {
    const head = b204Head(formatted(41518 - 1462, 'yyyy-mm'));
    const { filings } = readBook({ sheets: [b204Sheet(b204Rows({ head }))], dateSystem: 1904 });
    expect(filings[0]!.period).toEqual({ year: 2013, month: 9 });
  });

  test('the date of filing and the date of validity are no periods', () => {
    const filing = withHead((rows) => void (rows[2]![3] = null));
    expect(filing.period).toBeNull();
    expect(filing.oddities.map((oddity) => oddity.code)).toEqual(['identity.period-missing']);
  });

  test('the sheet’s name is the last resort, and that is said', () => {
    const filing = readRows(b204Rows({ head: b204Head(null) }), { name: '2013年9月' });
    expect(filing.period).toEqual({ year: 2013, month: 9 });
    expect(filing.oddities.map((oddity) => oddity.code)).toEqual(['identity.period-from-sheet-name']);
  });

  test('2013.1 may be January or October: no period', () => {
    expect(withHead((rows) => void (rows[2] = ['报告期', '2013.1'])).period).toBeNull();
  });

  test('two different periods are named; the labelled one counts', () => {
    const filing = withHead((rows) => void rows.push(['报告期：2013年8月']));
    expect(filing.period).toEqual({ year: 2013, month: 8 });
    expect(filing.oddities).toMatchObject([
      { code: 'identity.periods-conflict', facts: { periods: '2013-08 2013-09' } },
    ]);
  });
});

describe('the unit line', () => {
  test('is kept as printed', () => {
    expect(readRows(b204Rows()).unitLine).toEqual({ text: '千元', at: { sheet: 'B204-1', row: 4, column: 5 } });
  });

  test.each(['计量单位：万元', '单位:万元', '金额单位：人民币万元'])(
    '%s is named and kept for the unit vote',
    (line) => {
      const filing = withHead((rows) => void (rows[4]![5] = line));
      expect(filing.unitLine!.text).toContain('万元');
      expect(oddities(filing)).toEqual(['unit.line-differs F5']);
      expect(filing.table.values[0]).toBe(1200);
    },
  );

  test('label and value may stand in two cells', () => {
    const filing = withHead((rows) => void rows[4]!.splice(5, 2, '计量单位：', '千元'));
    expect(filing.unitLine!.text).toBe('千元');
    expect(filing.oddities).toEqual([]);
  });
});

test('B203 reads its own block', () => {
  const filing = readOne(b203Sheet());
  expect(filing).toMatchObject({ enterprise: { code: 'D2143569X' }, period: { year: 2013, month: 9 } });
  expect(filing.oddities).toEqual([]);
});
