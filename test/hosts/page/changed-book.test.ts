import type { BookSpec, CachedValue, CellContent, CellSpec } from '../../../src/adapters/ooxml/write-spec';
import { writeWorkbook } from '../../../src/adapters/ooxml/write-workbook';
import type { SheetChanges } from '../../../src/core/host/sheet-changes';
import { FormulaError } from '../../../src/core/formula/value';
import { addressOf, parseAddress } from '../../../src/core/model/cell';
import type { WorkbookGrid } from '../../../src/core/model/grid';
import { changedBook, changesBySheet, freshFormulas } from '../../../src/hosts/page/changed-book';
import { changeOf } from '../../adapters/changed-copy/copy-of';
import { at, readBook, valueOf } from '../../fixtures/xlsx/read';
import { buildWorkbook } from '../../fixtures/xlsx/workbook-builder';

/** A formula with the value that its file has. */
const formula = (text: string, cached: CachedValue): CellContent => ({ type: 'formula', text, cached });
const number = (value: number): CellContent => ({ type: 'number', value });

type Cells = Readonly<Record<string, CellContent>>;

function bookOf(sheets: Readonly<Record<string, Cells>>, names: BookSpec['names'] = []): Promise<WorkbookGrid> {
  const book: BookSpec = {
    names,
    sheets: Object.entries(sheets).map(([name, cells]) => ({
      name,
      cells: Object.entries(cells).map(([address, content]): CellSpec => ({ ...parseAddress(address)!, content })),
    })),
  };
  return readBook(writeWorkbook(book), { formulas: true });
}

/** Values by place, `?` for a formula that waits. */
function shown(book: WorkbookGrid, sheet: string, ...addresses: readonly string[]): readonly unknown[] {
  const grid = book.sheets.find(({ name }) => name === sheet)!;
  return addresses.map((address) => {
    const cell = grid.cellAt(parseAddress(address)!.row, parseAddress(address)!.column);
    return cell.uncached ? '?' : valueOf(cell);
  });
}

/** Fresh formulas by place. */
function fresh(book: WorkbookGrid, ...changes: readonly SheetChanges[]): Record<string, unknown> {
  return Object.fromEntries(
    freshFormulas(book, changes).map(({ sheet, value, ...at }) => {
      return [`${sheet}!${addressOf(at)}`, value instanceof FormulaError ? value.code : value];
    }),
  );
}

const RETURN: Readonly<Record<string, Cells>> = {
  产销: {
    A1: number(10),
    A2: number(20),
    A3: formula('SUM(A1:A2)', 30),
    A4: formula('A3*2', 60),
    // wrong when it was received, and not ours to put right
    B1: formula('B2+1', 99),
    B2: number(5),
    C1: formula('VLOOKUP(A1,B1:C9,2)', 7),
    C2: formula('C1+1', 8),
    C3: formula('VLOOKUP(B2,B4:C9,2)', 6),
    D1: formula('INDIRECT("B2")', 5),
    D2: formula('A1/A5', { error: '#DIV/0!' }),
  },
  审核: { A1: formula('IF(产销!A3>产销!B2,"通过","不通过")', '通过'), A2: formula('产销!B2>0', true) },
};

describe('once a value of a return is corrected', () => {
  it('only formulas that depend on it are worked out again, or wait', async () => {
    const book = await bookOf(RETURN);
    const changes = [changeOf('产销', { A1: -20 })];
    const now = changedBook(book, changesBySheet(changes));
    expect(shown(now, '产销', 'A1', 'A3', 'A4', 'B1', 'C1', 'C2', 'C3', 'D1', 'D2')).toEqual([
      -20,
      0,
      0,
      99,
      '?',
      '?',
      6,
      '?',
      { error: '#DIV/0!' },
    ]);
    expect(shown(now, '审核', 'A1', 'A2')).toEqual(['不通过', true]);
    expect(fresh(book, ...changes)).toEqual({
      '产销!A3': 0,
      '产销!A4': 0,
      '产销!C1': null,
      '产销!C2': null,
      '产销!D1': null,
      '审核!A1': '不通过',
    });
  });

  it('a formula of ours that waited in the file is worked out where another asks for it', async () => {
    const book = await bookOf({
      产销: { A1: number(1), B1: number(2), C1: formula('B1*2', null), D1: formula('A1+C1', null) },
    });
    const now = changedBook(book, changesBySheet([changeOf('产销', { A1: 5 })]));
    expect(shown(now, '产销', 'C1', 'D1')).toEqual(['?', 9]);
  });

  it('and put back, everything shows what it showed', async () => {
    const book = await bookOf(RETURN);
    expect(fresh(book, changeOf('产销', { A1: 5 }), changeOf('产销', { A1: 10 }))).toEqual({});
    expect(fresh(book, changeOf('产销', { E9: null }))).toEqual({});
  });

  it('a cell that is emptied counts as nothing', async () => {
    const book = await bookOf(RETURN);
    expect(fresh(book, changeOf('产销', { A2: null }))).toMatchObject({ '产销!A3': 10, '产销!A4': 20 });
  });

  it('a defined name is followed', async () => {
    const names = [{ name: '本月', refersTo: '产销!$A$1' }];
    const book = await bookOf(
      { 产销: { A1: number(1), B1: formula('ABS(本月)', 1), B2: formula('ABS(别的)', 1) } },
      names,
    );
    expect(fresh(book, changeOf('产销', { A1: -3 }))).toEqual({ '产销!B1': null, '产销!B2': null });
    expect(fresh(book, changeOf('产销', { A2: -3 }))).toEqual({ '产销!B2': null });
  });
});

it('what is not concerned is told as the file has it: digits, hidden lines, what may be typed where', async () => {
  const rows =
    '<row r="1"><c r="A1"><v>123456789012345678</v></c><c r="B1"><v>5</v></c><c r="C1"><f>B1*2</f><v>10.00</v></c></row>' +
    '<row r="2" hidden="1"><c r="A2"><v>1.50</v></c><c r="B2"><f>A2</f><v>1.50</v></c></row>';
  const after =
    '<dataValidations><dataValidation type="list" sqref="B1"><formula1>"5,6"</formula1></dataValidation></dataValidations>';
  const book = await readBook(buildWorkbook({ sheets: [{ rows, after }] }), { formulas: true });
  const [received] = book.sheets;
  const [now] = changedBook(book, changesBySheet([changeOf(received!.name, { B1: 6 })])).sheets;
  for (const address of ['A1', 'A2', 'B2', 'Z9']) expect(at(now!, address)).toEqual(at(received!, address));
  expect(at(now!, 'A1').raw).toBe('123456789012345678');
  expect(['B1', 'C1'].map((address) => at(now!, address))).toMatchObject([
    { value: 6, raw: '6' },
    { value: 12, raw: '12' },
  ]);
  expect([now!.isRowHidden(0), now!.isRowHidden(1)]).toEqual([false, true]);
  expect(now!.validations).toEqual(received!.validations);
  expect(now!.validations).toHaveLength(1);
});

describe('once an explanation is written', () => {
  it('formulas that do not say what they read keep their value, those that read it do not', async () => {
    const book = await bookOf({ ...RETURN, 说明: { A1: number(0), B1: formula('COUNT(A1:A9)', 1) } });
    expect(fresh(book, changeOf('说明', { A1: '属实', A2: 3, A3: 4 }))).toEqual({ '说明!B1': 2 });
  });

  it('and the workbook has no such sheet, it has one', async () => {
    const book = await bookOf(RETURN);
    const now = changedBook(book, changesBySheet([changeOf('说明', { B2: '属实' })]));
    expect(now.sheets.map(({ name }) => name)).toEqual(['产销', '审核', '说明']);
    expect(shown(now, '说明', 'B2')).toEqual(['属实']);
    expect(now.sheets[0]).toBe(book.sheets[0]);
  });
});

it('a text longer than a cell holds is left to Excel', async () => {
  const cells = {
    A1: { type: 'text', value: '长' } as const,
    B1: formula('REPT(A1,1)', '长'),
    C1: formula('A1&A1', '长长'),
  };
  const book = await bookOf({ 产销: cells });
  expect(fresh(book, changeOf('产销', { A1: '文'.repeat(20_000) }))).toEqual({ '产销!B1': null, '产销!C1': null });
});

it('a formula that reads more than can be worked out in time waits', async () => {
  const rows = 20_000;
  const cells = Object.fromEntries(
    Array.from({ length: 80 }, (_, at) => [`B${String(at + 1)}`, formula(`SUM(A$1:A${String(rows)})`, 1)]),
  );
  const book = await bookOf({ 产销: { A1: number(1), ...cells } });
  const waiting = Object.values(fresh(book, changeOf('产销', { A1: 2 })));
  expect(waiting.filter((value) => value === 2).length).toBeGreaterThan(40);
  expect(waiting.at(-1)).toBeNull();
});
