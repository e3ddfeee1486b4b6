import { readFileSync } from 'node:fs';
import { nodeInflate } from '../../../../src/adapters/ooxml/inflate.node';
import { readXlsx } from '../../../../src/adapters/xlsx/read-xlsx';
import { isRefusal } from '../../../../src/core/model/refusal';
import type { TableChoice, TableSource } from '../../../../src/core/host/table-source';
import type { WorkbookGrid } from '../../../../src/core/model/grid';
import type { CompiledPack } from '../../../../src/core/checking/compiled-pack';
import { AnalyseDesk } from '../../../../src/hosts/pane/analyse/desk/analyse-desk';
import { accept, LedgerFolder, ONE, TWO } from '../../cli/ledger-files';
import { run } from '../../cli/run';
import { haikouPack } from '../../demo/demo-pack';
import { fileAt } from '../many/desk-at-rest';
import { inProcessWorkers } from '../many/in-process-worker';
import { analysisAtRest } from './analyse-at-rest';

jest.setTimeout(120_000);
const received = new LedgerFolder();
const ledger = received.fresh();
const exported = received.path('ledger.xlsx');
const LINES = [
  [ONE.name, ONE.code, '投产', '2011年2月', '', '王小岚', '1'],
  [TWO.name, TWO.code, '投产', '2011年2月', '', '陈一舟', '2'],
];
let pack: CompiledPack;
let onCommandLine: { tables: unknown; caveats: unknown };

/** A workbook open in a host: its sheets are offered as Excel offers them, those of a single row are not. */
function opened({ sheets }: WorkbookGrid): TableSource {
  return {
    choices: () =>
      Promise.resolve(
        sheets
          .filter(({ rowCount }) => rowCount > 1)
          .map(({ name, rowCount, columnCount }): TableChoice => {
            return { id: name, kind: 'sheet', name, sheet: name, address: 'A1', rows: rowCount, columns: columnCount };
          }),
      ),
    read: (choice, reader) => {
      const sheet = sheets.find(({ name }) => name === choice.sheet)!;
      reader.begin();
      for (let row = 0; row < sheet.rowCount; row++) {
        const values = Array.from({ length: sheet.columnCount }, (_, column) => {
          const cell = sheet.cellAt(row, column);
          return cell.type === 'blank' ? null : cell.value;
        });
        reader.part({ row: row + 1, values: [values] });
      }
      return Promise.resolve(null);
    },
  };
}

beforeAll(async () => {
  pack = await haikouPack();
  const register = received.register('register.xlsx', LINES);
  await run(['ledger', 'register', register, '--ledger', ledger, '--create', '--from', '2012-01', '--by', '李']);
  await accept(ledger, [await received.return('1/a.xlsx', ONE), await received.return('1/b.xlsx', TWO)]);
  await run(['ledger', 'export', '--ledger', ledger, '--out', exported]);
  const { stdout } = await run(['analyse', '--ledger', ledger, '--period', '2013-09', '--format', 'json']);
  onCommandLine = JSON.parse(stdout) as typeof onCommandLine;
});
afterAll(() => {
  received.remove();
});

/** Sums of every cell of the analysis, as they went in. */
const figuresOf = (desk: AnalyseDesk): unknown[] =>
  desk.snapshot().analysis!.tables.map(({ id, rows }) => ({
    id,
    values: rows.map(({ cells }) => cells.map((cell) => (cell?.result.state === 'value' ? cell.result.value : null))),
  }));
const printedOf = ({ tables }: { tables: unknown }): unknown[] =>
  (tables as { id: string; rows: { cells: ({ value: number | null } | null)[] }[] }[]).map(({ id, rows }) => ({
    id,
    values: rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null)),
  }));

test('an exported ledger, chosen as a file, gives the figures of the ledger itself', async () => {
  const desk = new AnalyseDesk({ pack, startWorker: inProcessWorkers(), source: null, workers: 1 });
  desk.wish({ top: 0 });
  desk.add([fileAt('ledger.xlsx', readFileSync(exported))]);
  const now = await analysisAtRest(desk);
  expect(now.ledgers).toEqual([{ name: 'ledger.xlsx', filings: 4 }]);
  expect(now.register).toMatchObject({ entries: 2 });
  expect(figuresOf(desk)).toEqual(printedOf(onCommandLine));
  expect(JSON.stringify(figuresOf(desk))).toMatch(/\d{3}/);
  desk.close();
});

test('open in a host, it is found, read sheet by sheet, and read again after a stop', async () => {
  const book = await readXlsx(readFileSync(exported), { inflate: nodeInflate });
  if (isRefusal(book)) throw new Error(book.code);
  const desk = new AnalyseDesk({ pack, startWorker: inProcessWorkers(), source: opened(book), workers: 1 });
  await desk.lookForLedger();
  expect(desk.snapshot().inBook).toBe(true);
  desk.wish({ top: 0 });
  desk.useBook();
  desk.cancel();
  expect((await analysisAtRest(desk)).phase).toBe('cancelled');
  desk.resume();
  expect((await analysisAtRest(desk)).phase).toBe('done');
  expect(figuresOf(desk)).toEqual(printedOf(onCommandLine));
  desk.close();
});

test('a workbook without a ledger is said to have none', async () => {
  const book = await readXlsx(readFileSync(exported), { inflate: nodeInflate });
  if (isRefusal(book)) throw new Error(book.code);
  const source = opened({ ...book, sheets: book.sheets.slice(0, 1) });
  const desk = new AnalyseDesk({ pack, startWorker: inProcessWorkers(), source, workers: 1 });
  await desk.lookForLedger();
  expect(desk.snapshot().inBook).toBe(false);
  desk.useBook();
  const now = await analysisAtRest(desk);
  expect(now.phase).toBe('empty');
  expect(now.notices).toEqual([{ code: 'book-no-ledger' }]);
  desk.close();
});
