import { addSheets } from '../../../src/adapters/office/add-sheets';
import type { ChartSpec } from '../../../src/adapters/ooxml/chart-spec';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import type { CellContent, SheetSpec } from '../../../src/adapters/ooxml/write-spec';
import { writeWorkbook } from '../../../src/adapters/ooxml/write-workbook';
import { isRefusal } from '../../../src/core/model/refusal';
import { expectNothingOnlyRecorded } from '../engine/expect-nothing-recorded';
import { numbersOf } from '../engine/book/chart-source';
import { loadBook } from '../engine/load/load-book';
import { startExcel, type StartedExcel } from './start-excel';

const text = (value: string): CellContent => ({ type: 'text', value });
const number = (value: number): CellContent => ({ type: 'number', value });
const formula = (of: string, cached: number): CellContent => ({ type: 'formula', text: of, cached });
const sheetOf = (name: string, rows: readonly (readonly CellContent[])[]): SheetSpec => ({
  name,
  cells: rows.flatMap((line, row) => line.map((content, column) => ({ row, column, content }))),
});
const down = (sheet: string, column: number, from: number, to: number) => ({
  sheet,
  range: { top: from, bottom: to, left: column, right: column },
});

const own = writeWorkbook({ sheets: [sheetOf('数据', [[text('合计'), number(12)]])] });

const DATA = sheetOf('数据', [
  [text('集群'), text('垫底'), text('拉动')],
  [text('制药'), number(0), number(8.1)],
  [text('机电'), number(8.1), number(3.8)],
]);
const CHART: ChartSpec = {
  kind: 'waterfall',
  title: '各集群对增长的拉动',
  alt: '制药 8.1，机电 3.8',
  at: { top: 4, left: 0, bottom: 20, right: 6 },
  categories: down('数据', 0, 1, 2),
  series: [
    { name: down('数据', 1, 0, 0), values: down('数据', 1, 1, 2), color: null, inLegend: false },
    {
      name: down('数据', 2, 0, 0),
      values: down('数据', 2, 1, 2),
      color: '0F6C5C',
      labelCells: down('数据', 2, 1, 2),
    },
  ],
  valueFormat: '0.0',
  valueAxis: { title: '个百分点' },
};
const REPORT: SheetSpec = { ...sheetOf('分析', [[formula("SUM('数据'!C2:C3)", 11.9)]]), charts: [CHART] };

describe('charts added with sheets to the open workbook', () => {
  let started: StartedExcel;
  const sheet = (name: string) => started.host.book.sheet(name)!;

  beforeEach(async () => {
    const book = await loadBook(own, nodeInflate, 'a.xlsx');
    if (isRefusal(book)) throw new Error(book.code);
    started = await startExcel({ book, version: '1.14', language: 'zh-CN' });
    started.install();
  });
  afterEach(() => started.close());

  test('a waterfall is a stack whose base is not painted, and its labels follow cells', async () => {
    expect(await addSheets([REPORT, DATA], { live: true })).toBeNull();
    const [chart, ...others] = sheet('分析 (2)').charts;
    expect(others).toEqual([]);
    expect(chart).toMatchObject({ type: 'ColumnStacked', title: '各集群对增长的拉动' });
    const [base, part] = chart!.series!;
    expect(base!.looks.get('')).toMatchObject({ Name: '垫底' });
    expect(base!.looks.get('Format/Fill')).toEqual({ Color: null });
    expect(part!.looks.get('Format/Fill')).toEqual({ Color: '#0F6C5C' });
    expect(part!.looks.get('Points/1/DataLabel')).toEqual({ Formula: "='数据 (2)'!$C$3" });
    expect(numbersOf(base!.values!)).toEqual([0, 8.1]);
    expect(numbersOf(part!.values!)).toEqual([8.1, 3.8]);
    expect(part!.x).toMatchObject({ sheet: { name: '数据 (2)' }, area: { top: 1, bottom: 2, left: 0, right: 0 } });
    expect(chart!.looks.get('Axes/Value/Title')).toEqual({ Text: '个百分点' });
    expect(chart!.looks.get('Legend/Entries/0')).toEqual({ Visible: false });
    expectNothingOnlyRecorded(started.host);
  });

  test('formulas name the sheets as they are called here, and the sheet of the user stays as it was', async () => {
    expect(await addSheets([REPORT, DATA], { live: true })).toBeNull();
    expect(sheet('分析 (2)').formulaAt(0, 0)).toBe("=SUM('数据 (2)'!C2:C3)");
    expect(sheet('分析 (2)').valueAt(0, 0)).toBeCloseTo(11.9, 12);
    expect(sheet('数据').valueAt(0, 1)).toBe(12);
    expect(sheet('数据').charts).toEqual([]);
  });

  test('a chart stands where its sheet says, and a few charts cost one request more', async () => {
    await addSheets([REPORT, DATA], { live: true });
    const [chart] = sheet('分析 (2)').charts;
    const { top, left, height } = chart!;
    expect([top, left]).toEqual([4 * sheet('分析 (2)').rowHeight(0) * 0.75, 0]);
    expect(height).toBe(17 * sheet('分析 (2)').rowHeight(0) * 0.75);
    expect(started.host.log.syncs).toBeLessThan(8);
  });

  test('a line over columns has an axis of its own', async () => {
    const [base, part] = CHART.series;
    const mixed: ChartSpec = {
      ...CHART,
      kind: 'column',
      series: [
        { ...base!, color: 'C27A1A', inLegend: true },
        { name: '产销率', values: part!.values, as: 'line', secondary: true },
      ],
      secondAxis: { title: '%', format: '0.0', min: 0 },
    };
    expect(await addSheets([{ ...REPORT, charts: [mixed] }, DATA])).toBeNull();
    const [chart] = sheet('分析 (2)').charts;
    expect(chart!.series![1]!.looks.get('')).toMatchObject({
      Name: '产销率',
      ChartType: 'LineMarkers',
      AxisGroup: 'Secondary',
    });
    expect(chart!.looks.get('Axes/Secondary Value')).toEqual({ NumberFormat: '0.0', Minimum: 0 });
    expect(chart!.looks.get('Legend')).toMatchObject({ Visible: true, Position: 'Bottom' });
    expectNothingOnlyRecorded(started.host);
  });
});
