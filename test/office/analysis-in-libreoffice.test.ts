import { strFromU8, unzipSync } from 'fflate';
import { nodeInflate } from '../../src/adapters/ooxml/inflate.node';
import type { ChartSpec } from '../../src/adapters/ooxml/chart-spec';
import type { CellSpec, SheetSpec } from '../../src/adapters/ooxml/write-spec';
import { writeWorkbook } from '../../src/adapters/ooxml/write-workbook';
import { analysisNames } from '../../src/adapters/reports/analysis/names';
import type { AnalysisReport } from '../../src/adapters/reports/analysis/report';
import { analysisBook } from '../../src/adapters/reports/analysis/xlsx/analysis-book';
import { analysisSheets } from '../../src/adapters/reports/analysis/xlsx/analysis-sheets';
import { readXlsxSync } from '../../src/adapters/xlsx/read-xlsx';
import { analyse } from '../../src/core/analysis/analyse';
import { defined, POINTS } from '../../src/core/indicators/indicator';
import type { Analysis } from '../../src/core/model/analysis';
import { addressOf } from '../../src/core/model/cell';
import { isRefusal } from '../../src/core/model/refusal';
import { wordsFor } from '../../src/locales/words';
import { GALLERY, galleryBook } from '../fixtures/chart-gallery';
import {
  cell as fixtureCell,
  report as fixture,
  row as fixtureRow,
} from '../adapters/reports/analysis/analysis-fixture';
import { month, sampleZone } from '../core/analysis/sample-zone';
import { haikouPack } from '../hosts/demo/demo-pack';
import { officeProgram, resave } from './libre-office';

const WRONG = 7;
/** Columns that a sheet of the workbook has at most. */
const WIDEST = 20;
/** Digits from which a number of the zone is one that nothing else of the workbook has by chance. */
const TELLING_DIGITS = 7;

const words = wordsFor('zh-CN');
let inside: AnalysisReport;
let published: AnalysisReport;

beforeAll(async () => {
  const pack = await haikouPack();
  const zone = sampleZone(pack, ['2013-09', '2012-09']);
  const analysed = (publish: boolean): AnalysisReport => {
    const request = {
      period: month('2013-09'),
      basis: 'ytd',
      by: [],
      top: 10,
      publish,
      highTechSet: 'frozen',
    } as const;
    const analysis = analyse({ ...zone, pack, request });
    return { analysis, names: analysisNames(pack), source: 'files', notes: [] };
  };
  inside = analysed(false);
  published = analysed(true);
}, 120_000);

/** The formula cells of sheets with the values that core computed. */
function formulasOf(sheets: readonly SheetSpec[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const { name, cells } of sheets)
    for (const { content, ...at } of cells)
      if (content.type === 'formula') all.set(`${name}!${addressOf(at)}`, content.cached as number);
  return all;
}

/** The same sheets with a wrong value kept in every formula: what does not recalculate shows it. */
function spoilt(sheets: readonly SheetSpec[]): SheetSpec[] {
  const wrong = (cell: CellSpec): CellSpec =>
    cell.content.type === 'formula' ? { ...cell, content: { ...cell.content, cached: WRONG } } : cell;
  return sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(wrong) }));
}

/** The numbers of a workbook that LibreOffice saved, by place. */
function numbersIn(bytes: Uint8Array): Map<string, number> {
  const book = readXlsxSync(bytes, { inflate: nodeInflate });
  if (isRefusal(book)) throw new Error(book.code);
  const found = new Map<string, number>();
  for (const sheet of book.sheets) {
    for (let row = 0; row < sheet.rowCount; row++) {
      for (let column = 0; column < WIDEST; column++) {
        const cell = sheet.cellAt(row, column);
        if (cell.type === 'number') found.set(`${sheet.name}!${addressOf({ row, column })}`, cell.value);
      }
    }
  }
  return found;
}

/** Formulas that came to another number than core, with both. */
function apart(sheets: readonly SheetSpec[], bytes: Uint8Array): (readonly [string, number, number | undefined])[] {
  const found = numbersIn(bytes);
  return [...formulasOf(sheets)].flatMap(([place, value]) => {
    const there = found.get(place);
    const same = there !== undefined && Math.abs(there - value) <= 1e-9 * Math.max(1, Math.abs(value));
    return same ? [] : [[place, value, there] as const];
  });
}

/** An analysis whose contributions fall through zero, come back, and end below it. */
function fallingThroughZero(): AnalysisReport {
  const steps = [6.2, -9.4, -2.1, 7.8, -4.05];
  const points = (value: number) => [fixtureCell(defined(value, POINTS))];
  const sum = steps.reduce((all, value) => all + value, 0);
  const rows = [
    ...steps.map((value, i) => fixtureRow(String(i), 'group', [`第${String(i)}组`], points(value), { enterprises: 5 })),
    fixtureRow('total', 'total', [null], points(sum), { role: 'total' }),
  ];
  const tables = fixture.analysis.tables.map((table) => (table.kind === 'contribution' ? { ...table, rows } : table));
  return { ...fixture, analysis: { ...fixture.analysis, tables } };
}

const program = officeProgram();
(program === null ? describe.skip : describe)('the analysis workbook in LibreOffice', () => {
  let saved: Map<string, Uint8Array>;
  beforeAll(() => {
    const wrong = writeWorkbook({ sheets: spoilt(analysisSheets(inside, words)) });
    const books = [
      ['spoilt.xlsx', wrong],
      ['zero.xlsx', writeWorkbook({ sheets: spoilt(analysisSheets(fallingThroughZero(), words)) })],
      ['charts.xlsx', writeWorkbook(galleryBook())],
    ] as const;
    saved = resave(program!, new Map(books));
  }, 180_000);

  test('keeps its charts, and charts of every kind, with the cells of each series', () => {
    const seriesIn = (name: string): number[] =>
      Object.entries(unzipSync(saved.get(name)!))
        .filter(([part]) => /^xl\/charts\/chart\d+\.xml$/.test(part))
        .map(([, bytes]) => strFromU8(bytes).match(/<c:ser>/g)?.length ?? 0)
        .sort((a, b) => a - b);
    const expected = (charts: readonly ChartSpec[]): number[] =>
      charts.map(({ series }) => series.length).sort((a, b) => a - b);
    expect(seriesIn('charts.xlsx')).toEqual(expected(GALLERY));
    const own = analysisSheets(inside, words).flatMap(({ charts }) => charts ?? []);
    expect(own).toHaveLength(4);
    expect(seriesIn('spoilt.xlsx')).toEqual(expected(own));
  });

  test('comes to the numbers of core in every formula, whatever was kept in the cell', () => {
    const sheets = analysisSheets(inside, words);
    expect(formulasOf(sheets).size).toBeGreaterThan(900);
    expect(apart(sheets, saved.get('spoilt.xlsx')!)).toEqual([]);
  });

  test('hangs the steps of a waterfall right where it falls through zero', () => {
    const sheets = analysisSheets(fallingThroughZero(), words);
    expect(formulasOf(sheets).size).toBeGreaterThan(60);
    expect(apart(sheets, saved.get('zero.xlsx')!)).toEqual([]);
  });
});

describe('the formulas of the analysis workbook', () => {
  test('stand wherever a figure has sums behind it', () => {
    const { tables } = inside.analysis;
    const withSums = tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.filter((cell) => cell?.result.state === 'value' && cell.terms.length > 0)),
    );
    const onTables = analysisSheets(inside, words).filter(({ name }) => name.startsWith('表'));
    // of a plan, 超序时进度 is a formula over the two cells beside it
    const ahead = tables.find(({ kind }) => kind === 'plan')!.rows.length;
    expect(formulasOf(onTables).size).toBe(withSums.length + ahead);
  });
});

/** Every withheld figure of a published analysis with the numbers that it would have shown. */
function withheldNumbers(shown: Analysis, all: Analysis): number[] {
  return shown.tables.flatMap(({ id, rows, columns }) => {
    const same = all.tables.find((table) => table.id === id)!;
    return rows.flatMap((row) =>
      row.cells.flatMap((cell, at) => {
        if (!cell?.suppressed) return [];
        const column = same.columns.findIndex((one) => one.id === columns[at]!.id);
        const full = same.rows.find((one) => one.id === row.id)!.cells[column]!;
        const own = full.terms.filter(({ role }) => !role.startsWith('total')).map(({ value }) => value ?? 0);
        return [...(full.result.state === 'value' ? [full.result.value] : []), ...own];
      }),
    );
  });
}

/** Every number that a published analysis does show. */
function shownNumbers({ tables }: Analysis): Set<string> {
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells.filter((cell) => cell !== null)));
  const values = cells.flatMap(({ result }) => (result.state === 'value' ? [result.value] : []));
  return new Set([...values, ...cells.flatMap(({ terms }) => terms.map(({ value }) => value ?? 0))].map(String));
}

describe('the published workbook', () => {
  test('holds no withheld number in any of its parts', () => {
    const numbers = withheldNumbers(published.analysis, inside.analysis).map(String);
    // a total behind a withheld rate may stand elsewhere by itself
    const shown = shownNumbers(published.analysis);
    const telling = [...new Set(numbers)].filter(
      (text) => text.replace(/\D/g, '').length >= TELLING_DIGITS && !shown.has(text),
    );
    expect(telling.length).toBeGreaterThan(20);
    const textOf = (report: AnalysisReport): string =>
      Object.values(unzipSync(analysisBook(report, words)))
        .map((bytes) => strFromU8(bytes))
        .join('\n');
    const told = new Set(textOf(published).match(/-?\d+(?:\.\d+)?/g));
    const unpublished = new Set(textOf(inside).match(/-?\d+(?:\.\d+)?/g));
    // the search finds them where they are not withheld
    expect(telling.filter((text) => unpublished.has(text)).length).toBeGreaterThan(20);
    expect(telling.filter((text) => told.has(text))).toEqual([]);
  });
});
