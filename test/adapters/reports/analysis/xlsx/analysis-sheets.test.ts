import { strFromU8, unzipSync } from 'fflate';
import type { CellSpec, SheetSpec } from '../../../../../src/adapters/ooxml/write-spec';
import { analysisBook } from '../../../../../src/adapters/reports/analysis/xlsx/analysis-book';
import { analysisSheets } from '../../../../../src/adapters/reports/analysis/xlsx/analysis-sheets';
import type { AnalysisReport } from '../../../../../src/adapters/reports/analysis/report';
import { parseAddress } from '../../../../../src/core/model/cell';
import { wordsFor } from '../../../../../src/locales/words';
import { outOfOrder } from '../../../../fixtures/xml-order';
import { report } from '../analysis-fixture';

const zh = wordsFor('zh-CN');
const sheets = analysisSheets(report, zh);

function sheet(start: string, among: readonly SheetSpec[] = sheets): SheetSpec {
  const found = among.find(({ name }) => name.startsWith(start));
  if (!found) throw new Error(`no sheet ${start}: ${among.map(({ name }) => name).join(', ')}`);
  return found;
}

function cellAt(of: SheetSpec, address: string): CellSpec | undefined {
  const at = parseAddress(address)!;
  return of.cells.find(({ row, column }) => row === at.row && column === at.column);
}

const shown = (of: SheetSpec, address: string): unknown => {
  const content = cellAt(of, address)?.content;
  if (content?.type === 'formula') return `=${content.text}`;
  return content === undefined || content.type === 'blank' ? null : content.value;
};

describe('the workbook of an analysis', () => {
  it('has contents, the tables by number, the charts, the sums and what the charts draw from', () => {
    expect(sheets.map(({ name }) => name.split(' ')[0])).toEqual([
      ...['目录', '表1', '表2', '表3', '表4', '图', '底表', '图数据'],
    ]);
  });

  it('leads from the contents to each sheet and back', () => {
    const targets = sheet('目录').links!.map(({ location }) => location);
    expect(targets).toEqual(sheets.slice(1).map(({ name }) => `'${name}'!A1`));
    expect(sheet('表1').links).toMatchObject([{ location: "'目录'!A1" }]);
  });

  it('says on the front what the analysis is, which returns were left out, and every caveat', () => {
    const texts = sheet('目录').cells.flatMap(({ content }) => (content.type === 'text' ? [content.value] : []));
    expect(texts[0]).toBe('园区工业月报：2013年1—9月分析');
    expect(texts).toContain('应报 2 家，已报 1 家，未报 1 家。');
    expect(texts.some((text) => text.startsWith('1 份报表违反强制性审核关系'))).toBe(true);
    expect(texts.some((text) => text.includes('由于四舍五入'))).toBe(true);
  });

  it('has the published layout: title, months, unit at the top right, rows set in, notes below', () => {
    const table = sheet('表2');
    expect([shown(table, 'A1'), shown(table, 'A2'), shown(table, 'F2')]).toEqual([
      expect.stringContaining('产业集群'),
      '2013年1—9月',
      '单位：亿元',
    ]);
    expect(shown(sheet('表1'), 'A5')).toBe('其中：高新技术企业产值');
    expect(cellAt(sheet('表1'), 'A5')?.style?.align?.indent).toBe(1);
    const notes = sheet('表1').cells.flatMap(({ content }) => (content.type === 'text' ? [content.value] : []));
    expect(notes).toContain('注：“—”：缺少上年同期；上年同期为0。');
    expect(table.print).toMatchObject({
      fit: { wide: 1, tall: 0 },
      titleRows: { from: 0 },
      footer: '&C第 &P 页，共 &N 页',
    });
    expect(table.freeze).toEqual({ rows: 4, columns: 1 });
  });

  it('computes rates from the sheet of sums, unrounded, and keeps what core computed', () => {
    const { content } = cellAt(sheet('表1'), 'D4')!;
    expect(content).toEqual({
      type: 'formula',
      text: expect.stringMatching(/^\('底表'!F\d+\/'底表'!F\d+-1\)\*100$/) as string,
      cached:
        report.analysis.tables[0]!.rows[0]!.cells[1]!.result.state === 'value' ? ((84.3 - 66.75) / 66.75) * 100 : 0,
    });
    expect(cellAt(sheet('表1'), 'D4')?.style?.format).toBe('#,##0.0');
    expect(cellAt(sheet('表1'), 'E4')?.style?.format).toBe('+#,##0.0;-#,##0.0;#,##0.0');
  });

  it('writes words and dashes where there is no rate, and each sum once', () => {
    expect([shown(sheet('表1'), 'D6'), shown(sheet('表1'), 'D8')]).toEqual(['扭亏为盈', '—']);
    const rows = sheet('底表').cells.filter(({ column, row }) => column === 0 && row > 2).length;
    const lines = new Set(
      Array.from({ length: rows }, (_, i) =>
        JSON.stringify(sheet('底表').cells.flatMap((cell) => (cell.row === i + 3 ? [cell.content] : []))),
      ),
    );
    expect(lines.size).toBe(rows);
  });

  it('draws the trend, the structure, the contributions and the sell-through', () => {
    const charts = sheet('图').charts!;
    expect(charts.map(({ kind }) => kind)).toEqual(['line', 'stacked-column', 'waterfall', 'bar']);
    const waterfall = sheet('图数据').cells.filter(({ row }) => row >= charts[2]!.categories.range.top);
    const steps = waterfall.flatMap(({ column, content }) =>
      column === 1 && content.type === 'formula' ? [content.cached] : [],
    );
    const sum = steps.slice(0, 3).reduce<number>((all, one) => all + (one as number), 0);
    expect(steps[3]).toBeCloseTo(sum, 10);
    expect(charts[2]!.alt).toContain('制药 9.12');
  });

  it('is valid part by part', () => {
    const parts = unzipSync(analysisBook(report, zh));
    const written = Object.keys(parts).filter((name) => /charts\/|drawings\/draw|worksheets\/sheet/.test(name));
    expect(written.length).toBeGreaterThan(12);
    for (const name of written) expect([name, outOfOrder(strFromU8(parts[name]!))]).toEqual([name, []]);
  });

  it('is the same bytes each time, and speaks English', () => {
    expect(analysisBook(report, zh)).toEqual(analysisBook(report, zh));
    const english = analysisSheets(report, wordsFor('en')).map(({ name }) => name);
    expect(english[0]).toBe('Contents');
    expect(english.slice(-3)).toEqual(['Charts', 'Sums', 'Chart data']);
    for (const name of english) expect(name).toMatch(/^[\x20-\x7e]{1,31}$/);
  });
});

describe('a hostile name', () => {
  const hostile = `=HYPERLINK("http://x","<&'[]*?/\\:>")`;
  const [headline, byCluster, ...others] = report.analysis.tables;
  const rows = byCluster!.rows.map((row) => (row.id === '制药' ? { ...row, labels: [hostile] } : row));
  const measures = new Map(report.names.measures);
  measures.set('output', { ...measures.get('output')!, name: { zh: hostile, en: hostile } });
  const attacked: AnalysisReport = {
    ...report,
    names: { ...report.names, measures },
    analysis: { ...report.analysis, tables: [headline!, { ...byCluster!, rows }, ...others] },
  };

  it('stays a text, and out of names of sheets and formulas', () => {
    const made = analysisSheets(attacked, zh);
    const texts = made.flatMap(({ cells }) =>
      cells.filter(({ content }) => content.type === 'text' && content.value.includes('HYPERLINK')),
    );
    expect(texts.length).toBeGreaterThan(3);
    const formulas = made.flatMap(({ cells }) =>
      cells.flatMap(({ content }) => (content.type === 'formula' ? [content.text] : [])),
    );
    for (const formula of formulas) expect(formula.replace(/'(?:[^']|'')*'/g, '')).not.toMatch(/HYPERLINK|http/);
    for (const { name } of made) expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/);
    const parts = unzipSync(analysisBook(attacked, zh));
    for (const [name, bytes] of Object.entries(parts)) expect([name, outOfOrder(strFromU8(bytes))]).toEqual([name, []]);
  });
});

describe('an analysis of nothing', () => {
  it('is a workbook without tables and charts', () => {
    const empty = { ...report, analysis: { ...report.analysis, tables: [], caveats: [] } };
    expect(analysisSheets(empty, zh).map(({ name }) => name)).toEqual(['目录', '底表']);
    expect(Object.keys(unzipSync(analysisBook(empty, zh))).filter((name) => name.includes('chart'))).toEqual([]);
  });
});

describe('what is withheld', () => {
  it('is on no sheet: neither in a cell, nor in the sums, nor behind a chart', () => {
    const table = sheet('表2');
    expect(shown(table, 'F6')).toBe('不公布');
    const rates = sheet('图数据').cells.flatMap(({ content }) => (content.type === 'formula' ? [content.text] : []));
    expect(rates.filter((text) => text === `'${table.name}'!F6`)).toEqual([]);
  });
});
