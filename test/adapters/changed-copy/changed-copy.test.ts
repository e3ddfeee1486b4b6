import fc from 'fast-check';
import { changedCopy } from '../../../src/adapters/changed-copy/changed-copy';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import type { SheetChanges } from '../../../src/core/host/sheet-changes';
import { addressOf } from '../../../src/core/model/cell';
import { CellFlag } from '../../../src/core/model/grid';
import { at, readBook, valueOf } from '../../fixtures/xlsx/read';
import { openpyxlProgram, readByOpenpyxl } from '../../office/openpyxl';
import { changedEntries } from '../ooxml/patch/compare-entries';
import { richWorkbook } from '../ooxml/patch/rich-workbook';
import { cellsOf, changeOf, copyOf, foreignBytes, templateBytes, type CopyMade } from './copy-of';

let template: Uint8Array;
beforeAll(async () => {
  template = await templateBytes();
});

const sheetOf = ({ reread }: CopyMade, name: string) => reread.sheets.find((sheet) => sheet.name === name)!;

describe('a corrected copy of a template', () => {
  it('shows the new value and every figure and verdict that depends on it', async () => {
    const made = await copyOf(template, [changeOf('B204-1', { D11: 240, D14: 60 })]);
    const before = cellsOf(made.book, made.book);
    const after = cellsOf(made.reread, made.book);
    const other = Object.keys(after).filter((place) => JSON.stringify(after[place]) !== JSON.stringify(before[place]));
    expect(other).toEqual(expect.arrayContaining(['B204-1!D11', 'B204-1!D14']));
    expect(other.some((place) => place.startsWith('审核!'))).toBe(true);
    expect(after).toEqual(cellsOf(made.changed, made.book));
    expect(Object.values(after).some((cell) => (cell as { uncached: boolean }).uncached)).toBe(false);
  });

  it('changes the sheets concerned and no other part', async () => {
    const { bytes } = await copyOf(template, [changeOf('B204-1', { D11: 240 })]);
    const { changed, added } = changedEntries(template, bytes);
    expect(added).toEqual([]);
    expect(changed.length).toBeGreaterThan(1);
    for (const name of changed) expect(name).toMatch(/^xl\/worksheets\/sheet\d+\.xml$/);
    expect(changed).not.toContain('xl/workbook.xml');
  });

  it('is the file as received when nothing was changed', async () => {
    const { bytes } = await copyOf(template, []);
    expect(Buffer.from(bytes).equals(Buffer.from(template))).toBe(true);
  });

  it('carries explanations and the receipt in the sheets that it has', async () => {
    const changes = [changeOf('说明', { A4: 'B204-1', E4: '订单增加' }), changeOf('回执', { B7: '2013-10-08 09:30' })];
    const made = await copyOf(template, changes);
    expect(valueOf(at(sheetOf(made, '说明'), 'E4'))).toBe('订单增加');
    expect(valueOf(at(sheetOf(made, '回执'), 'B7'))).toBe('2013-10-08 09:30');
    expect(made.reread.sheets.map(({ name }) => name)).toEqual(made.book.sheets.map(({ name }) => name));
  });

  it('reads as the page showed it, cell by cell, whatever was corrected', async () => {
    const book = await readBook(template, { formulas: true });
    const places = book.sheets.slice(0, 3).flatMap((sheet) =>
      Array.from({ length: sheet.rowCount * sheet.columnCount }, (_, index) => ({
        sheet: sheet.name,
        row: Math.floor(index / sheet.columnCount),
        column: index % sheet.columnCount,
      })).filter(({ row, column }) => !sheet.cellAt(row, column).formula),
    );
    const value = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -5, max: 2000 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((one) => one + 0),
      fc.constantFrom('约三百', '=1+1', '01', ' 空 ', '<&>"', '_x0041_', '是'),
    );
    const one = fc.tuple(fc.constantFrom(...places), value);
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 12 }), fc.boolean(), async (corrections, explain) => {
        const changes = corrections.map(([{ sheet, ...cell }, to]): SheetChanges => {
          return { sheet, cells: [{ ...cell, value: to }] };
        });
        if (explain) changes.push(changeOf('说明', { A4: 'B204-1', B4: 'P5', E4: '=属实' }));
        const made = await copyOf(template, changes);
        expect(cellsOf(made.reread, made.book)).toEqual(cellsOf(made.changed, made.book));
      }),
      { numRuns: 15, seed: 20131108 },
    );
  }, 120_000);
});

describe('a corrected copy of a workbook that others made', () => {
  const rich = richWorkbook();

  it('keeps every other part byte by byte; formulas of others wait', async () => {
    const foreign = foreignBytes();
    const made = await copyOf(foreign, [changeOf('产销', { B2: 10, A4: null })]);
    expect(changedEntries(foreign, made.bytes)).toEqual({
      changed: ['xl/workbook.xml', 'xl/worksheets/sheet1.xml'],
      added: [],
    });
    const sheet = sheetOf(made, '产销');
    expect(['B2', 'B4', 'A4'].map((address) => valueOf(at(sheet, address)))).toEqual([10, 11, null]);
    expect(at(sheet, 'B2').format).toBe('#,##0.0_ ');
    expect(at(sheet, 'C2')).toMatchObject({ formula: true, uncached: true });
    // shared with B4, and in B5 a formula of B3
    expect(valueOf(at(sheet, 'B5'))).toBe(1236.5);
    expect(cellsOf(made.reread, made.book)).toEqual(cellsOf(made.changed, made.book));
  });

  it('gets the sheets that it lacks, with widths of their own', async () => {
    const changes = [
      changeOf('回执', { A1: '回执', B3: '简码' }),
      changeOf('说明', { A1: '说明' }),
      changeOf('说明', { E4: '=1' }),
    ];
    const made = await copyOf(rich, changes);
    expect(made.reread.sheets.map(({ name }) => name)).toEqual(['产销', '图', '数据', '无地址', '回执', '说明']);
    expect(valueOf(at(sheetOf(made, '说明'), 'E4'))).toBe('=1');
    expect(at(sheetOf(made, '说明'), 'E4').formula).toBe(false);
    expect(valueOf(at(sheetOf(made, '回执'), 'B3'))).toBe('简码');
  });

  it('is refused where a formula would be written over, and where the sheet is not there', () => {
    const copy = (sheet: string, address: string) => {
      return changedCopy(rich, [changeOf(sheet, { [address]: 1 })], [], { inflate: nodeInflate });
    };
    expect(copy('产销', 'C2')).toMatchObject({ code: 'damaged-part', detail: 'formula at C2' });
    expect(copy('没有', 'A1')).toMatchObject({ code: 'missing-part', detail: 'sheet 没有' });
    expect(copy('图', 'A1')).toMatchObject({ code: 'damaged-part', detail: 'no worksheet' });
  });

  it('is not made of anything that is no workbook', () => {
    const copy = changedCopy(new Uint8Array([1, 2, 3]), [changeOf('产销', { A1: 1 })], [], { inflate: nodeInflate });
    expect(copy).toHaveProperty('kind', 'refusal');
  });
});

const program = openpyxlProgram();

(program === null ? it.skip : it)('another library opens the copies and finds the same values', async () => {
  const template2 = await copyOf(template, [changeOf('B204-1', { D11: 240 }), changeOf('说明', { E4: '=属实' })]);
  const rich = await copyOf(foreignBytes(), [changeOf('产销', { B2: 10 }), changeOf('说明', { A1: '说明' })]);
  for (const { bytes, reread } of [template2, rich]) {
    const found = readByOpenpyxl(program!, bytes);
    for (const sheet of reread.sheets) {
      for (let index = 0; index < sheet.size; index++) {
        const cell = sheet.cellAt(sheet.rows[index]!, sheet.columns[index]!);
        if (cell.type !== 'number' || /[ymd]/i.test(cell.format)) continue;
        const place = `${sheet.name}!${addressOf(cell)}`;
        expect([place, found[place]]).toEqual([place, cell.value]);
      }
    }
    const flags = reread.sheets.flatMap(({ flags: own, size }) => [...own.slice(0, size)]);
    expect(flags.some((flag) => (flag & CellFlag.formula) !== 0)).toBe(true);
  }
});
