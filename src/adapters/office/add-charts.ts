import { addressOf } from '../../core/model/cell';
import { rangeText } from '../../core/model/range-text';
import type { ChartAxis, ChartCells, ChartKind, ChartSeries, ChartSpec } from '../ooxml/chart-spec';
import type { SheetSpec } from '../ooxml/write-spec';

/** The same kinds as in a written workbook; a waterfall is a stack whose first series is not painted. */
const TYPES: Readonly<Record<ChartKind, Excel.ChartType | `${Excel.ChartType}`>> = {
  line: 'LineMarkers',
  column: 'ColumnClustered',
  bar: 'BarClustered',
  'stacked-column': 'ColumnStacked',
  'stacked-bar': 'BarStacked',
  waterfall: 'ColumnStacked',
  scatter: 'XYScatter',
  pie: 'Pie',
  doughnut: 'Doughnut',
};
const ROUND: readonly ChartKind[] = ['pie', 'doughnut'];
/** Percent of a column's width between columns, where the chart says none: as in a written workbook. */
const USUAL_GAP = 60;

/** A sheet that was added, under the name that was free, with what is on it. */
export interface AddedSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly spec: SheetSpec;
}

/** By the name that charts know them by. */
export type AddedSheets = ReadonlyMap<string, AddedSheet>;

/** Puts the charts of a sheet on it; nothing is sent before the next sync. What they name must be there already. */
export function addCharts(added: AddedSheets, on: SheetSpec): void {
  for (const spec of on.charts ?? []) new ChartMaker(added, on.name, spec).make();
}

class ChartMaker {
  constructor(
    private readonly added: AddedSheets,
    private readonly on: string,
    private readonly spec: ChartSpec,
  ) {}

  make(): void {
    const { spec } = this;
    const [first, ...others] = spec.series;
    if (!first) return;
    const { range } = first.values;
    const across = range.right > range.left ? 'Rows' : 'Columns';
    const { charts } = this.added.get(this.on)!.sheet;
    const chart = charts.add(TYPES[spec.kind], this.rangeOf(first.values), across);
    chart.name = spec.title;
    chart.title.text = spec.title;
    chart.setPosition(addressOf({ row: spec.at.top, column: spec.at.left }), lastOf(spec));
    this.dress(chart.series.getItemAt(0), first);
    for (const series of others) {
      const made = chart.series.add(this.textOf(series.name));
      made.setValues(this.rangeOf(series.values));
      this.dress(made, series);
    }
    this.legend(chart);
    if (!ROUND.includes(spec.kind)) this.axes(chart);
  }

  private dress(made: Excel.ChartSeries, series: ChartSeries): void {
    const { spec } = this;
    made.name = this.textOf(series.name);
    made.setXAxisValues(this.rangeOf(series.x ?? spec.categories));
    const line = series.as === 'line' || spec.kind === 'line';
    if (series.as === 'line') made.chartType = 'LineMarkers';
    if (series.secondary === true) made.axisGroup = 'Secondary';
    if (!line && spec.kind !== 'scatter' && !ROUND.includes(spec.kind)) made.gapWidth = spec.gapWidth ?? USUAL_GAP;
    if (series.color === null) made.format.fill.clear();
    else if (series.color !== undefined) {
      if (line) made.format.line.color = `#${series.color}`;
      else made.format.fill.setSolidColor(`#${series.color}`);
    }
    this.labels(made, series);
  }

  private labels(made: Excel.ChartSeries, series: ChartSeries): void {
    const { spec } = this;
    if (!(series.labels ?? (spec.labels === true && series.color !== null)) && !series.labelCells) return;
    made.hasDataLabels = true;
    const format = series.labelFormat ?? spec.valueFormat;
    if (format !== undefined) made.dataLabels.numberFormat = format;
    if (!series.labelCells) return;
    cellsOf(series.labelCells).forEach((reference, at) => {
      // one label a point follows its own cell: of a waterfall, what the step is, not how long its column
      made.points.getItemAt(at).dataLabel.formula = `=${this.sheetName(series.labelCells!)}!${reference}`;
    });
  }

  private legend(chart: Excel.Chart): void {
    const { legend, series } = this.spec;
    const place = legend ?? (series.length > 1 ? 'bottom' : 'none');
    chart.legend.visible = place !== 'none';
    if (place === 'none') return;
    chart.legend.position = place === 'right' ? 'Right' : 'Bottom';
    chart.legend.overlay = false;
    series.forEach(({ inLegend, color }, at) => {
      if (inLegend === false || color === null) chart.legend.legendEntries.getItemAt(at).visible = false;
    });
  }

  private axes(chart: Excel.Chart): void {
    const { spec } = this;
    const { valueAxis, categoryAxis } = chart.axes;
    dressAxis(valueAxis, spec.valueAxis, spec.valueFormat);
    dressAxis(categoryAxis, spec.categoryAxis);
    // bars are listed from above, as the rows they stand for
    if (spec.kind === 'bar' || spec.kind === 'stacked-bar') categoryAxis.reversePlotOrder = true;
    if (spec.kind !== 'scatter') categoryAxis.tickLabelPosition = 'Low';
    if (spec.series.some(({ secondary }) => secondary === true)) {
      dressAxis(chart.axes.getItem('Value', 'Secondary'), spec.secondAxis);
    }
  }

  private rangeOf({ sheet, range }: ChartCells): Excel.Range {
    return this.added.get(sheet)!.sheet.getRange(rangeText(range));
  }

  /** The name in Excel is a text: it is read off the cells that are written beside it. */
  private textOf(name: ChartCells | string): string {
    if (typeof name === 'string') return name;
    const { top, left } = name.range;
    const cell = this.added.get(name.sheet)!.spec.cells.find(({ row, column }) => row === top && column === left);
    if (!cell || cell.content.type === 'blank') return '';
    const { content } = cell;
    const value = content.type === 'formula' ? content.cached : content.value;
    return value === null || typeof value === 'object' ? '' : String(value);
  }

  private sheetName({ sheet }: ChartCells): string {
    return `'${this.added.get(sheet)!.name.replace(/'/g, "''")}'`;
  }
}

function dressAxis(axis: Excel.ChartAxis, given: ChartAxis | undefined, format = given?.format): void {
  if (given?.title !== undefined) axis.title.text = given.title;
  const shown = given?.format ?? format;
  if (shown !== undefined) axis.numberFormat = shown;
  if (given?.min !== undefined) axis.minimum = given.min;
  if (given?.max !== undefined) axis.maximum = given.max;
  if (given?.log === true) axis.scaleType = 'Logarithmic';
}

const lastOf = ({ at }: ChartSpec): string => addressOf({ row: at.bottom, column: at.right });

/** The cells of a row or column, one address each, absolute. */
function cellsOf({ range }: ChartCells): string[] {
  const addresses: string[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      addresses.push(addressOf({ row, column }).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2'));
    }
  }
  return addresses;
}
