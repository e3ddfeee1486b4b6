import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ExcelWorkbook } from '../../../src/adapters/office/excel-host';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import type { SheetSpec } from '../../../src/adapters/ooxml/write-spec';
import { writeWorkbook } from '../../../src/adapters/ooxml/write-workbook';
import { templateBook } from '../../../src/adapters/write-return/template/write-template';
import { readXlsx } from '../../../src/adapters/xlsx/read-xlsx';
import { checkReturn } from '../../../src/core/checking/check-return';
import type { RuleSet } from '../../../src/core/checking/rule-set';
import { isHostFailure, type HostFailure } from '../../../src/core/host/host-failure';
import type { WorkbookGrid } from '../../../src/core/model/grid';
import { isRefusal, type Refusal } from '../../../src/core/model/refusal';
import { filingToRecord } from '../../../src/core/reading/filing-transfer';
import { prepareForms } from '../../../src/core/reading/form-index';
import { readFilings } from '../../../src/core/reading/read-filings';
import { paneSample, type PaneSample } from '../../../src/hosts/demo/pane-sample';
import { haikouRules } from '../../core/checking/haikou';
import { orderOf } from '../../fixtures/template-order';
import { expectNothingOnlyRecorded } from '../engine/expect-nothing-recorded';
import { loadBook } from '../engine/load/load-book';
import { startExcel } from './start-excel';

let rules: RuleSet;
let zone: PaneSample;
beforeAll(async () => {
  rules = await haikouRules();
  zone = paneSample(rules.pack);
});

const asset = (...parts: string[]): Uint8Array => readFileSync(path.join(__dirname, '../../../assets', ...parts));
const sampleReturn = (): Uint8Array => {
  const { base64 } = JSON.parse(Buffer.from(asset('sample-return', 'sample.json')).toString()) as { base64: string };
  return Buffer.from(base64, 'base64');
};

function readable(book: WorkbookGrid | Refusal | HostFailure): WorkbookGrid {
  if (isRefusal(book) || isHostFailure(book)) throw new Error(book.code);
  return book;
}

/** What the engine makes of a workbook: its returns, and what was found in them. */
function returnsIn(book: WorkbookGrid) {
  const { filings, oddities } = readFilings(book, prepareForms(rules.pack.forms), { path: null, asked: null });
  const asked = filings[0]?.period ?? null;
  const nothing = { previous: [], lastYear: [], entry: null, register: null };
  const results = checkReturn(rules, { filings, ...nothing, asked });
  return {
    filings: filings.map((filing) => filingToRecord(filing)),
    oddities,
    findings: results.map(({ findings }) => findings),
    outcomes: results.map(({ outcomes }) => outcomes),
  };
}

/** A template in which a filler did what fillers do. */
function oddTemplate(): Uint8Array {
  const book = templateBook(orderOf(rules, ['B204-1', 'B203']));
  const odd: readonly (readonly [row: number, column: number, content: SheetSpec['cells'][number]['content']])[] = [
    [10, 3, { type: 'text', value: '１,２３４' }],
    [11, 3, { type: 'number', value: -5 }],
    [12, 3, { type: 'text', value: '待定' }],
    [13, 3, { type: 'error', value: '#REF!' }],
    [14, 3, { type: 'boolean', value: true }],
    [15, 3, { type: 'formula', text: 'D12+1', cached: -4 }],
    [10, 4, { type: 'number', value: 41547 }],
  ];
  const sheets = book.sheets.map((sheet, i): SheetSpec => {
    if (i > 0) return sheet;
    const places = new Set(odd.map(([row, column]) => `${String(row)} ${String(column)}`));
    const cells = sheet.cells.filter(({ row, column }) => !places.has(`${String(row)} ${String(column)}`));
    const dates = { format: 'yyyy-mm-dd' };
    const added = odd.map(([row, column, content]) => ({
      ...{ row, column, content },
      ...(content.type === 'number' && content.value === 41547 ? { style: dates } : {}),
    }));
    return { ...sheet, cells: [...cells, ...added], rows: [...(sheet.rows ?? []), { row: 12, hidden: true }] };
  });
  return writeWorkbook({ ...book, sheets });
}

const BOOKS: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ['the sample return', sampleReturn],
  ['a return saved by LibreOffice', () => asset('samples', 'sample-1-libreoffice.xlsx')],
  ['a return saved by exceljs', () => asset('samples', 'sample-4-exceljs.xlsx')],
  ['a broken return saved by exceljs', () => asset('samples', 'sample-5-exceljs.xlsx')],
  ['a clean return of the zone', () => zone.right],
  ['a return of the month before', () => zone.earlier],
  ['a template with texts, errors, a date and a hidden row in its cells', oddTemplate],
];

describe('one workbook, read from its file and from Excel', () => {
  test.each(BOOKS)('%s gives equal returns and findings', async (_, bytesOf) => {
    const bytes = bytesOf();
    const fromFile = readable(await readXlsx(bytes, { inflate: nodeInflate, formulas: true }));
    const book = await loadBook(bytes, nodeInflate, 'a.xlsx');
    if (isRefusal(book)) throw new Error(book.code);
    const started = await startExcel({ book, version: '1.14', language: 'zh-CN' });
    started.install();
    try {
      const fromExcel = readable(await new ExcelWorkbook(new Set()).read());
      expect(returnsIn(fromExcel)).toEqual(returnsIn(fromFile));
      expect(returnsIn(fromExcel).filings.length).toBeGreaterThan(0);
      expectNothingOnlyRecorded(started.host);
    } finally {
      started.close();
    }
  });
});

describe('what goes over the wire', () => {
  const MEGABYTE = 1024 * 1024;

  async function opened(bytes: Uint8Array) {
    const book = await loadBook(bytes, nodeInflate, 'a.xlsx');
    if (isRefusal(book)) throw new Error(book.code);
    const started = await startExcel({ book, version: '1.14', language: 'zh-CN' });
    started.install();
    started.host.log.clear();
    return started;
  }

  test('a form return is read in three syncs and read again in two, none above a megabyte', async () => {
    const started = await opened(sampleReturn());
    try {
      const workbook = new ExcelWorkbook(new Set());
      const book = readable(await workbook.read());
      expect(started.host.log.syncs).toBeLessThanOrEqual(3);
      const sheet = book.sheets[0]!.name;
      started.host.type(sheet, 'E12', '77');
      started.host.log.clear();
      const again = readable(await workbook.reread([sheet]));
      expect(started.host.log.syncs).toBeLessThanOrEqual(2);
      expect(again.sheets[0]!.cellAt(11, 4)).toMatchObject({ type: 'number', value: 77 });
      expect(again.sheets[1]).toBe(book.sheets[1]);
      const { requests } = started.host.log;
      for (const { bytesIn, bytesOut } of requests) expect(Math.max(bytesIn, bytesOut)).toBeLessThan(MEGABYTE);
    } finally {
      started.close();
    }
  });

  test('marks cost as many requests for three findings as for three hundred', async () => {
    const started = await opened(sampleReturn());
    const counted = async (marks: number): Promise<number> => {
      const workbook = new ExcelWorkbook(new Set());
      const sheet = started.host.book.sheets[0]!.name;
      const at = (i: number) => ({ sheet, row: 10 + (i % 60), column: 1 + Math.floor(i / 60) });
      const list = Array.from({ length: marks }, (_, i) => ({ at: at(i), class: 'verify' as const }));
      started.host.log.clear();
      await workbook.mark(list);
      const { syncs } = started.host.log;
      await workbook.unmark();
      return syncs;
    };
    try {
      expect(await counted(300)).toBe(await counted(3));
    } finally {
      started.close();
    }
  });

  test('a table of many thousand cells is read in pieces, each below a megabyte', async () => {
    const rows = Array.from({ length: 3_000 }, (_, row) =>
      Array.from({ length: 12 }, (_unused, column) => ({
        ...{ row, column },
        content: { type: 'text' as const, value: `第${String(row)}行第${String(column)}列的一段文字` },
      })),
    );
    const started = await opened(writeWorkbook({ sheets: [{ name: '表', cells: rows.flat() }] }));
    try {
      const book = readable(await new ExcelWorkbook(new Set()).read());
      expect(book.sheets[0]!.size).toBe(36_000);
      for (const { bytesOut } of started.host.log.requests) expect(bytesOut).toBeLessThan(MEGABYTE);
    } finally {
      started.close();
    }
  });
});
