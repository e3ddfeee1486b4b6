import { correctionList } from '../../../src/adapters/changed-copy/correction-list';
import type { SheetChanges } from '../../../src/core/host/sheet-changes';
import type { WorkbookGrid } from '../../../src/core/model/grid';
import { changedBook, changesBySheet } from '../../../src/hosts/page/changed-book';
import { correctionListWords } from '../../../src/locales/correction-list-words';
import { bookOf } from '../../fixtures/grid-builder';
import { at, readBook, valueOf } from '../../fixtures/xlsx/read';
import { changeOf } from './copy-of';

const RECEIVED = bookOf({
  format: 'xls',
  sheets: [
    {
      name: 'B204-1',
      rows: [
        ['工业总产值', { value: 1240, format: '#,##0.0' }, { value: 5, formula: true }],
        ['销售产值', '约三百'],
      ],
    },
  ],
});
const CHANGES: SheetChanges[] = [
  changeOf('B204-1', { B2: 300, B1: 124, A9: '=2+3', A1: '工业总产值' }),
  changeOf('B204-1', { B1: 125 }),
  changeOf('B204-1', { B2: null }),
  changeOf('说明', { A1: '说明', A3: '报表', B3: '审核编号', C3: '单元格', D3: '原因代码', E3: '说明' }),
  changeOf('说明', { A4: 'B204-1', B4: 'P10', C4: 'b1', D4: '3 新投产或扩产', E4: '=cmd|x 二期投产' }),
];

/** The rows of the list, as texts and numbers. */
async function rowsOf(
  changes: readonly SheetChanges[],
  language: 'zh-CN' | 'en' = 'zh-CN',
  received = RECEIVED,
): Promise<unknown[][]> {
  const changed = changedBook(received, changesBySheet(changes));
  const bytes = correctionList(changed, received, changes, correctionListWords(language), '九月.xls');
  const [sheet] = (await readBook(bytes)).sheets;
  return Array.from({ length: sheet!.rowCount }, (_, row) => {
    const cells = Array.from({ length: sheet!.columnCount }, (__, column) => valueOf(sheet!.cellAt(row, column)));
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    return cells;
  });
}

describe('the list of corrections and explanations', () => {
  it('says first what it is and what it is not, and from which file', async () => {
    const [title, not, file] = await rowsOf(CHANGES);
    expect(title).toEqual(['更正与说明清单']);
    expect(not![0]).toMatch(/不是报表本身/);
    expect(file).toEqual(['原文件  九月.xls']);
  });

  it('lists what was received beside what was corrected, the last correction of a cell, in reading order', async () => {
    expect((await rowsOf(CHANGES)).slice(4, 9)).toEqual([
      ['更正（3）'],
      ['序号', '工作表', '单元格', '收到时', '更正为'],
      [1, 'B204-1', 'B1', 1240, 125],
      [2, 'B204-1', 'B2', '约三百', '（空）'],
      [3, 'B204-1', 'A9', '（空）', '=2+3'],
    ]);
  });

  it('lists the explanations that were written', async () => {
    expect((await rowsOf(CHANGES)).slice(10)).toEqual([
      ['说明（1）'],
      ['序号', '报表', '单元格', '审核编号', '原因代码', '说明'],
      [1, 'B204-1', 'B1', 'P10', '3 新投产或扩产', '=cmd|x 二期投产'],
    ]);
  });

  it('holds no formula, and shows numbers as they were shown', async () => {
    const changed: WorkbookGrid = changedBook(RECEIVED, changesBySheet(CHANGES));
    const book = await readBook(correctionList(changed, RECEIVED, CHANGES, correctionListWords('zh-CN')), {
      formulas: true,
    });
    expect(book.sheets.map(({ name }) => name)).toEqual(['更正与说明清单']);
    const [sheet] = book.sheets;
    expect([...sheet!.flags.slice(0, sheet!.size)].every((flag) => flag === 0)).toBe(true);
    expect([at(sheet!, 'D6'), at(sheet!, 'E6')].map((cell) => cell.format)).toEqual(['#,##0.0', '#,##0.0']);
  });

  it('says so when there is nothing of a kind, in both languages', async () => {
    const rows = await rowsOf([], 'en');
    expect(rows.slice(3)).toEqual([[], ['Corrections (0)'], ['None'], [], ['Explanations (0)'], ['None']]);
  });

  it('ends long before it is endless, and says how much is left out', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_050 }, (_, row) => [`D${String(row + 1)}`, row]));
    const rows = await rowsOf([changeOf('B204-1', many)]);
    expect(rows).toContainEqual(['另有 50 处未列出']);
  });
});
