import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { readXlsxSync } from '../../../src/adapters/xlsx/read-xlsx';
import { writeTemplate } from '../../../src/adapters/write-return/template/write-template';
import type { SheetChanges } from '../../../src/core/host/sheet-changes';
import type { WorkbookGrid } from '../../../src/core/model/grid';
import { isRefusal } from '../../../src/core/model/refusal';
import { makeReceipt } from '../../../src/core/submission/make-receipt';
import { readReceipt, receiptChanges } from '../../../src/core/submission/receipt';
import { verifyReceipt } from '../../../src/core/submission/verify-receipt';
import { bookOf, type CellLiteral } from '../../fixtures/grid-builder';
import { orderOf } from '../../fixtures/template-order';
import { haikouRules } from '../checking/haikou';

const FACTS = { checkedAt: '2013-10-08 09:30', outcome: '报表 B204-1', by: '林秋实', pack: 'haikou 2013.1' };
const receipt = makeReceipt([], [], FACTS);

/** A workbook of the changed cells alone. */
function written({ sheet, cells }: SheetChanges): WorkbookGrid {
  const rows: CellLiteral[][] = [];
  for (const { row, column, value } of cells) (rows[row] ??= [])[column] = value;
  return bookOf({
    sheets: [{ name: sheet, rows: Array.from(rows, (row) => Array.from(row ?? [], (v) => v ?? null)) }],
  });
}

const empty = bookOf({ sheets: [{ name: '产销总值', rows: [['表号']] }] });
const sent = written(receiptChanges(empty, receipt));
const HEAD = ['报表', '审核编号', '单元格', '原因代码', '说明'];

/** What arrival says of the receipt, with these explanations in the sheet 说明. */
const codes = (pack: string, ...texts: readonly string[]): string[] => {
  const lines = texts.map((text) => ['B204-1', 'P10', '', '4 价格变动', text]);
  const explained = bookOf({ sheets: [{ name: '说明', rows: [HEAD, ...lines] }] });
  const book = { ...sent, sheets: [...sent.sheets, ...explained.sheets] };
  return verifyReceipt(book, [], pack).map(({ code }) => code);
};

describe('a receipt', () => {
  it('is laid out where the sheet is missing, says that it is no signature, and is read back', () => {
    expect(readReceipt(sent)).toMatchObject({ ...receipt, at: { sheet: '回执', column: 1 } });
    expect(JSON.stringify(receiptChanges(empty, receipt).cells)).toContain('不是签名');
  });

  it('goes beside the labels of a template', async () => {
    const template = readXlsxSync(writeTemplate(orderOf(await haikouRules(), ['B204-1'])), { inflate: nodeInflate });
    if (isRefusal(template)) throw new Error(template.code);
    expect(readReceipt(template)).toBeNull();
    const { cells } = receiptChanges(template, receipt);
    const sheet = template.sheets.find(({ name }) => name === '回执')!;
    const labelled = cells.map(({ row, column, value }) => [sheet.cellAt(row, column - 1).raw, value]);
    expect(labelled).toEqual([
      ['自查时间', receipt.checkedAt],
      ['自查结果', receipt.outcome],
      ['规则版本', receipt.pack],
      ['数据指纹', receipt.digest],
      ['简码', receipt.shortCode],
      ['经办人', receipt.by],
    ]);
  });

  it('takes the place of an earlier one', () => {
    const { cells } = receiptChanges(sent, { ...receipt, by: '吴一鸣' });
    expect(cells).toHaveLength(6);
    expect(cells.every(({ column }) => column === 1)).toBe(true);
    expect(cells.at(-1)?.value).toBe('吴一鸣');
  });

  it('fits what it was made for, and no longer when an explanation was added', () => {
    expect(codes(FACTS.pack)).toEqual([]);
    expect(codes(FACTS.pack, '合同价上涨')).toEqual(['receipt.changed']);
  });

  it('of another version of the rules is told, and none at all is nothing to say', () => {
    expect(codes('haikou 2014.1')).toEqual(['receipt.other-pack']);
    expect(verifyReceipt(empty, [], FACTS.pack)).toEqual([]);
  });
});
