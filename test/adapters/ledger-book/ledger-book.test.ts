import fc from 'fast-check';
import { isBookProblem, readLedgerBook } from '../../../src/adapters/ledger-book/read-ledger-book';
import { piecesOf } from '../../../src/adapters/ledger-book/record-sheets';
import { writeLedgerBook } from '../../../src/adapters/ledger-book/write-ledger-book';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { writeWorkbook } from '../../../src/adapters/ooxml/write-workbook';
import { readXlsx } from '../../../src/adapters/xlsx/read-xlsx';
import type { WorkbookGrid } from '../../../src/core/model/grid';
import type { LedgerTable, LedgerTableValue } from '../../../src/core/model/ledger-table';
import { isRefusal } from '../../../src/core/model/refusal';

const COLUMNS: LedgerTable['columns'] = [
  { name: 'id', kind: 'integer' },
  { name: 'amount', kind: 'number' },
  { name: 'note', kind: 'text' },
  { name: 'latest', kind: 'flag' },
];
const table = (rows: LedgerTable['rows'], name = 'records'): LedgerTable => ({ name, columns: COLUMNS, rows });

async function opened(bytes: Uint8Array): Promise<WorkbookGrid> {
  const book = await readXlsx(bytes, { inflate: nodeInflate, formulas: true });
  if (isRefusal(book)) throw new Error(book.code);
  return book;
}

async function bookOf(tables: readonly LedgerTable[]): Promise<WorkbookGrid> {
  const bytes = writeLedgerBook(tables, [], 'zh-CN');
  if (!(bytes instanceof Uint8Array)) throw new Error(`${String(bytes.count)} cells`);
  return opened(bytes);
}

const roundTrip = async (tables: readonly LedgerTable[]) => readLedgerBook(await bookOf(tables));

describe('a ledger as a workbook comes back as it went out', () => {
  it('with numbers no cell holds, empty and missing texts, and yes and no', async () => {
    const tables = [
      table([
        [1, 0.1, '海南澄屿', true],
        [2, NaN, '', false],
        [3, -Infinity, null, null],
        [null, -0, "''", true],
        [2_147_483_647, 1e-300, "'' 两撇", false],
      ]),
    ];
    expect(await roundTrip(tables)).toEqual(tables);
  });

  it('with texts that a spreadsheet would run, take for numbers, or trim', async () => {
    const texts = [
      '=1+1',
      '+A1',
      '-2',
      '@SUM(A1)',
      '=cmd|x!A1',
      '007',
      '1e5',
      'TRUE',
      ' 前后 ',
      'a\r\nb\tc',
      '_x000D_',
    ];
    const tables = [table(texts.map((text, i) => [i, null, text, null]))];
    expect(await roundTrip(tables)).toEqual(tables);
    const sheet = (await bookOf(tables)).sheets.find(({ name }) => name === 'records')!;
    const formulas = texts.map((_, i) => sheet.formulaAt(i + 1, 2));
    expect(formulas).toEqual(texts.map(() => null));
  });

  it('with a text longer than a cell holds, no character cut in two', async () => {
    const long = `${'x'.repeat(31_999)}😀${'审'.repeat(40_000)}`;
    const tables = [table([[1, null, 'short', true]]), table([[1, null, long, null]], 'others')];
    expect(await roundTrip(tables)).toEqual(tables);
    expect(piecesOf(long).map(({ length }) => length)).toEqual([31_999, 32_000, 8_002]);
  });

  it('with a table that has no records', async () => {
    expect(await roundTrip([table([])])).toEqual([table([])]);
  });

  it('whatever the values are', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 }).filter((one) => !one.includes('\0'));
    const value = fc.tuple(fc.option(fc.integer()), fc.option(fc.double()), fc.option(text), fc.option(fc.boolean()));
    await fc.assert(
      fc.asyncProperty(fc.array(value, { maxLength: 40 }), async (rows: LedgerTableValue[][]) => {
        expect(await roundTrip([table(rows)])).toEqual([table(rows)]);
      }),
      { numRuns: 8 },
    );
  });
});

describe('what does not fit is told with its place', () => {
  const changed = async (change: (cells: Map<string, string | number>) => void) => {
    const dictionary = [
      ['table', 'column', 'kind', 'records'],
      ['records', 'id', 'integer', 2],
      ['records', 'amount', 'number', 2],
    ];
    const cells = new Map<string, string | number>([
      ...[['0 0', 'amount'] as const, ['0 1', 'id'] as const],
      ...[['1 0', 2.5] as const, ['1 1', 1] as const, ['2 1', 2] as const],
    ]);
    change(cells);
    const contentOf = (value: string | number) =>
      typeof value === 'number' ? ({ type: 'number', value } as const) : ({ type: 'text', value } as const);
    const sheets = [
      {
        name: 'records',
        cells: [...cells].map(([at, value]) => {
          const [row = 0, column = 0] = at.split(' ').map(Number);
          return { row, column, content: contentOf(value) };
        }),
      },
      {
        name: 'tables',
        cells: dictionary.flatMap((row, i) =>
          row.map((value, column) => ({ row: i, column, content: contentOf(value) })),
        ),
      },
    ];
    return readLedgerBook(await opened(writeWorkbook({ sheets })));
  };

  it('columns may stand in any order', async () => {
    const read = await changed(() => undefined);
    if (isBookProblem(read)) throw new Error(read.why);
    expect(read[0]?.rows).toEqual([
      [1, 2.5],
      [2, null],
    ]);
  });

  it('a column that was renamed', async () => {
    const read = await changed((cells) => cells.set('0 0', 'Amount (千元)'));
    expect(read).toEqual({ why: 'column-missing', sheet: 'records', column: 'amount', row: 0 });
  });

  it('a text in a column of numbers, and half a number of a whole one', async () => {
    const typed = await changed((cells) => cells.set('1 0', '二点五'));
    expect(typed).toEqual({ why: 'wrong-kind', sheet: 'records', column: 'amount', row: 2 });
    const half = await changed((cells) => cells.set('2 1', 2.5));
    expect(half).toEqual({ why: 'wrong-kind', sheet: 'records', column: 'id', row: 3 });
  });

  it('a record more than there were', async () => {
    const read = await changed((cells) => cells.set('3 1', 3));
    expect(read).toEqual({ why: 'records-missing', sheet: 'records', column: 'id', row: 4 });
  });

  it('a workbook that is something else', async () => {
    const other = await opened(writeWorkbook({ sheets: [{ name: '名录', cells: [] }] }));
    expect(readLedgerBook(other)).toEqual({ why: 'sheet-missing', sheet: 'tables', column: '', row: 0 });
  });
});
