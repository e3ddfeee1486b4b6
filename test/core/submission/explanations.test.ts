import type { Finding } from '../../../src/core/model/finding';
import type { WorkbookGrid } from '../../../src/core/model/grid';
import { explanationChanges } from '../../../src/core/submission/explanation-changes';
import { explainer } from '../../../src/core/submission/match-explanations';
import { readExplanations } from '../../../src/core/submission/read-explanations';
import { exportsAboveSales } from '../../adapters/reports/report-fixture';
import { bookOf, type CellLiteral } from '../../fixtures/grid-builder';
import { B204 } from '../../fixtures/pack-forms';

const HEAD = ['报表', '审核编号', '单元格', '原因代码', '说明', '数据指纹'];
const forms = [B204];

function sheetOf(...lines: readonly (readonly CellLiteral[])[]): WorkbookGrid {
  return bookOf({ sheets: [{ name: '说明', rows: [['说明'], ['在此写明原因'], HEAD, ...lines] }] });
}

const finding: Finding = exportsAboveSales({ class: 'verify', rule: 'P10', fingerprint: 'abcdef0123456789' });
const states = (...lines: readonly (readonly CellLiteral[])[]) =>
  explainer(readExplanations(sheetOf(...lines)), forms)(finding).state;

describe('the sheet 说明', () => {
  it('is read line by line, lines without anything left out', () => {
    const book = sheetOf(
      ['B204-1', 'P10', 'e12', '4 价格变动', ' 价格上涨 ', 'abc'],
      [null, null],
      ['B203', 'F4', '', '', '', ''],
    );
    expect(readExplanations(book)).toEqual([
      {
        form: 'B204-1',
        rule: 'P10',
        cell: 'E12',
        reason: '4',
        text: '价格上涨',
        fingerprint: 'abc',
        at: { sheet: '说明', row: 3, column: 0 },
      },
      expect.objectContaining({ rule: 'F4', reason: null, fingerprint: null }),
    ]);
  });

  it('is found by its headings in another order and place, and is nothing where they were changed', () => {
    const moved = bookOf({
      sheets: [
        {
          name: '说明',
          rows: [
            [null, '说明', '原因代码', '单元格', '审核编号', '报表'],
            [null, '停产检修', '2', '', 'P10', 'B204-1'],
          ],
        },
      ],
    });
    expect(readExplanations(moved)).toMatchObject([{ rule: 'P10', reason: '2', text: '停产检修', fingerprint: null }]);
    expect(readExplanations(bookOf({ sheets: [{ name: '说明', rows: [['报表', '编号']] }] }))).toEqual([]);
    expect(readExplanations(bookOf({ sheets: [{ name: '别的', rows: [HEAD] }] }))).toEqual([]);
  });
});

describe('an explanation', () => {
  it('is bound to the values it was written for', () => {
    expect(states(['B204-1', 'P10', 'E12', '4 价格变动', '合同价上涨', 'abcdef0123456789'])).toBe('accepted');
    expect(states(['B204-1', 'P10', 'E12', '4 价格变动', '合同价上涨', '0000000000000000'])).toBe('void');
  });

  it('typed by hand counts for the values as they are, for its rule, form and cell only', () => {
    const line = (form: string, rule: string, cell: string) => [form, rule, cell, '4 价格变动', '合同价上涨'];
    expect(states(line('B204-1', 'P10', 'E12'))).toBe('accepted');
    expect(states(line('', 'p10', ''))).toBe('accepted');
    expect(states(line('B204-1', 'P10', '产销总值!$E$11'))).toBe('accepted');
    expect(states(line('B204-1', 'P10', 'F20'))).toBe('none');
    expect(states(line('B203', 'P10', 'E12'))).toBe('none');
    expect(states(line('B204-1', 'P9', 'E12'))).toBe('none');
  });

  it('needs a reason and a text that says something', () => {
    expect(states(['B204-1', 'P10', 'E12', '4 价格变动', '正常'])).toBe('says-nothing');
    expect(states(['B204-1', 'P10', 'E12', '', '合同价上涨'])).toBe('no-reason-code');
    expect(states(['B204-1', 'P10', 'E12', '8 没有这一项', '合同价上涨'])).toBe('no-reason-code');
    expect(states()).toBe('none');
  });

  it('is the better one of two', () => {
    expect(states(['B204-1', 'P10', 'E12', '4', '无'], ['B204-1', 'P10', '', '4', '合同价上涨'])).toBe('accepted');
  });
});

describe('writing an explanation', () => {
  const draft = { reason: '4' as const, text: ' 合同价上涨 ' };
  const rowOf = (book: WorkbookGrid): number | string => {
    const changes = explanationChanges(book, finding, draft, forms);
    return 'kind' in changes ? changes.kind : changes.cells.at(-1)!.row;
  };

  it('fills the first free line, with everything that binds it', () => {
    const changes = explanationChanges(sheetOf(['B203', 'F4', '', '9', '见附件合同']), finding, draft, forms);
    expect(changes).toEqual({
      sheet: '说明',
      cells: ['B204-1', 'P10', 'E12', '4 价格变动', '合同价上涨', 'abcdef0123456789'].map((value, column) => ({
        row: 4,
        column,
        value,
      })),
    });
  });

  it('takes again the line of the same finding, also one that became void', () => {
    const other = ['B203', 'F4', '', '9', '见附件合同'];
    expect(rowOf(sheetOf(other, ['B204-1', 'P10', 'E12', '9', '无', 'abcdef0123456789']))).toBe(4);
    expect(rowOf(sheetOf(other, ['B204-1', 'P10', 'E12', '9', '旧的说明', '1111111111111111']))).toBe(4);
  });

  it('leaves a line that stands for other findings as well, and takes a free one', () => {
    expect(rowOf(sheetOf(['B204-1', 'P10', '', '9', '合同价上涨', '']))).toBe(4);
    expect(rowOf(sheetOf(['B204-1', 'P10', 'E11', '9', '合同价上涨', '2222222222222222']))).toBe(4);
  });

  it('says that there is no room when every line is taken', () => {
    const line = (i: number) => ['B203', `F${String(i)}`, '', '9', '见附件合同'];
    expect(rowOf(sheetOf(...Array.from({ length: 30 }, (_, i) => line(i))))).toBe('no-room');
    expect(rowOf(sheetOf(...Array.from({ length: 29 }, (_, i) => line(i))))).toBe(32);
  });

  it('lays the sheet out where there is none', () => {
    const changes = explanationChanges(bookOf({ sheets: [{ rows: [] }] }), finding, draft, forms);
    if ('kind' in changes) throw new Error(changes.kind);
    expect(changes.cells.filter(({ row }) => row === 2).map(({ value }) => value)).toEqual(HEAD);
  });
});
