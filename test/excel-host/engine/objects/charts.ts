import { splitAddress, parseArea } from '../book/area';
import type { SimChart } from '../book/sim-objects';
import type { SimSheet } from '../book/sim-sheet';
import { invalidArgument, itemNotFound } from '../host-error';
import type { Session } from '../session';
import { ChartAxes, ChartLegend } from './chart-looks';
import { ChartSeriesCollection } from './chart-series';
import { HostCollection, HostObject } from './host-object';
import { Range } from './range';
import { Worksheet } from './worksheet';
import { mustAllow } from './writable';

/** Charts of a sheet: stored with their source, their series and looks; only the preview draws them. */
export class Charts extends HostCollection<Chart> {
  readonly type = 'ChartCollection';

  constructor(
    session: Session,
    private readonly sheet: SimSheet,
  ) {
    super(session);
  }

  items(): readonly Chart[] {
    return this.sheet.charts.map((chart) => new Chart(this.session, this.sheet, chart));
  }

  Add(type: string, source: unknown, seriesBy = 'Auto'): Chart {
    mustAllow(this.sheet, 'allowEditObjects', 'ChartCollection.add');
    if (!(source instanceof Range)) throw invalidArgument('ChartCollection.add');
    const number = this.sheet.charts.length + 1;
    const chart: SimChart = {
      id: this.session.book.newId('item'),
      name: `Chart ${String(number)}`,
      type,
      source: { sheet: source.sheet, area: source.area },
      seriesBy,
      series: null,
      looks: new Map(),
      title: '',
      titleVisible: true,
      left: 60,
      top: 60,
      width: 360,
      height: 216,
    };
    this.sheet.charts.push(chart);
    this.session.book.emit({ kind: 'look', sheet: this.sheet });
    return new Chart(this.session, this.sheet, chart);
  }

  GetItemOrNullObject(key: unknown): Chart | null {
    return this.items().find(({ Id, Name }) => Id === key || Name === key) ?? null;
  }

  GetItem(key: unknown): Chart {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound('ChartCollection.getItem');
    return found;
  }

  GetItemAt(index: number): Chart {
    const found = this.items()[index];
    if (!found) throw itemNotFound('ChartCollection.getItemAt');
    return found;
  }
}

export class Chart extends HostObject {
  readonly type = 'Chart';

  constructor(
    session: Session,
    private readonly sheet: SimSheet,
    private readonly chart: SimChart,
  ) {
    super(session);
  }

  override get itemId(): string {
    return this.chart.id;
  }

  get Id(): string {
    return this.chart.id;
  }

  get Name(): string {
    return this.chart.name;
  }

  set Name(given: string) {
    this.change({ name: given });
  }

  get ChartType(): string {
    return this.chart.type;
  }

  set ChartType(given: string) {
    this.change({ type: given });
  }

  get Left(): number {
    return this.chart.left;
  }

  set Left(given: number) {
    this.change({ left: given });
  }

  get Top(): number {
    return this.chart.top;
  }

  set Top(given: number) {
    this.change({ top: given });
  }

  get Width(): number {
    return this.chart.width;
  }

  set Width(given: number) {
    this.change({ width: given });
  }

  get Height(): number {
    return this.chart.height;
  }

  set Height(given: number) {
    this.change({ height: given });
  }

  get Title(): ChartTitle {
    return new ChartTitle(this.session, this.chart, (patch) => this.change(patch));
  }

  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.session, this.chart, () => this.change({}));
  }

  get Legend(): ChartLegend {
    return new ChartLegend(this.session, this.chart.looks, 'Legend', () => this.change({}));
  }

  get Axes(): ChartAxes {
    return new ChartAxes(this.session, this.chart.looks, 'Axes', () => this.change({}));
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.session, this.sheet);
  }

  /** Puts the chart over the cells from one to the other. */
  SetPosition(from: unknown, to?: unknown): void {
    const area = (given: unknown) =>
      given instanceof Range ? given.area : parseArea(splitAddress(String(given)).address);
    const first = area(from);
    if (!first) throw invalidArgument('Chart.setPosition');
    const last = to === undefined || to === null ? null : area(to);
    const across = (until: number): number => this.sum(until, (at) => this.sheet.columnWidth(at));
    const down = (until: number): number => this.sum(until, (at) => this.sheet.rowHeight(at));
    const [left, top] = [across(first.left), down(first.top)];
    this.change({ left, top });
    if (last) this.change({ width: across(last.right + 1) - left, height: down(last.bottom + 1) - top });
  }

  Delete(): void {
    const at = this.sheet.charts.indexOf(this.chart);
    if (at < 0) throw itemNotFound('Chart.delete');
    this.sheet.charts.splice(at, 1);
    this.session.book.emit({ kind: 'look', sheet: this.sheet });
  }

  private sum(until: number, pixels: (at: number) => number): number {
    let total = 0;
    for (let at = 0; at < until; at++) total += pixels(at) * 0.75;
    return total;
  }

  private change(patch: Partial<SimChart>): void {
    if (!this.sheet.charts.includes(this.chart)) throw itemNotFound('Chart');
    Object.assign(this.chart, patch);
    this.session.book.emit({ kind: 'look', sheet: this.sheet });
  }
}

export class ChartTitle extends HostObject {
  readonly type = 'ChartTitle';

  constructor(
    session: Session,
    private readonly chart: SimChart,
    private readonly change: (patch: Partial<SimChart>) => void,
  ) {
    super(session);
  }

  get Text(): string {
    return this.chart.title;
  }

  set Text(given: string) {
    this.change({ title: given });
  }

  get Visible(): boolean {
    return this.chart.titleVisible;
  }

  set Visible(given: boolean) {
    this.change({ titleVisible: given });
  }
}
