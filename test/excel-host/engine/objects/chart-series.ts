import { seriesOfSource } from '../book/chart-source';
import type { SimChart, SimSeries } from '../book/sim-objects';
import { invalidArgument, itemNotFound } from '../host-error';
import type { Session } from '../session';
import { ChartDataLabels, ChartPointsCollection, ChartSeriesFormat } from './chart-looks';
import { ChartPart, keeps } from './chart-part';
import { HostCollection } from './host-object';
import { Range } from './range';

/** The series of a chart: those of its source first, then those added. */
export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  readonly type = 'ChartSeriesCollection';

  constructor(
    session: Session,
    private readonly chart: SimChart,
    private readonly changed: () => void,
  ) {
    super(session);
  }

  private get series(): SimSeries[] {
    return (this.chart.series ??= seriesOfSource(this.chart));
  }

  items(): readonly ChartSeries[] {
    return this.series.map((one) => new ChartSeries(this.session, one, this.changed));
  }

  Add(name = ''): ChartSeries {
    const made: SimSeries = { values: null, x: null, looks: new Map([['', { Name: name }]]) };
    this.series.push(made);
    this.changed();
    return new ChartSeries(this.session, made, this.changed);
  }

  GetItemAt(index: number): ChartSeries {
    const found = this.items()[index];
    if (!found) throw itemNotFound('ChartSeriesCollection.getItemAt');
    return found;
  }

  GetItem(): ChartSeries {
    throw itemNotFound('ChartSeriesCollection.getItem');
  }
}

export class ChartSeries extends ChartPart {
  readonly type = 'ChartSeries';

  constructor(
    session: Session,
    private readonly series: SimSeries,
    changed: () => void,
  ) {
    super(session, series.looks, '', changed);
  }

  get Format(): ChartSeriesFormat {
    return this.inner(ChartSeriesFormat, 'Format');
  }

  get DataLabels(): ChartDataLabels {
    return this.inner(ChartDataLabels, 'DataLabels');
  }

  get Points(): ChartPointsCollection {
    return this.inner(ChartPointsCollection, 'Points');
  }

  SetValues(range: unknown): void {
    if (!(range instanceof Range)) throw invalidArgument('ChartSeries.setValues');
    this.series.values = { sheet: range.sheet, area: range.area };
    this.changed();
  }

  SetXAxisValues(range: unknown): void {
    if (!(range instanceof Range)) throw invalidArgument('ChartSeries.setXAxisValues');
    this.series.x = { sheet: range.sheet, area: range.area };
    this.changed();
  }
}
keeps(ChartSeries, {
  Name: '',
  ChartType: '',
  AxisGroup: 'Primary',
  GapWidth: 150,
  Overlap: 0,
  HasDataLabels: false,
  Smooth: false,
  MarkerStyle: 'Automatic',
  MarkerSize: 5,
});
