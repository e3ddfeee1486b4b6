import { addressOf } from '../../../src/core/model/cell';
import type { SimBook } from '../engine/book/sim-book';
import type { ExcelHost } from '../engine/host';
import { HostError } from '../engine/host-error';
import { inputOf, pictureOf } from './book-picture';
import type { CellBar } from './cell-bar';
import { drawCharts } from './chart-drawing';
import { part } from './element';
import { drawTabs } from './sheet-tabs';
import { SheetView } from './sheet-view';

/** The left side of the preview: grid, tabs, charts and the bar above, always as the simulated workbook is. */
export class BookPane {
  private readonly view: SheetView;
  private host: ExcelHost | null = null;
  private stop: () => void = () => undefined;
  private drawnSheet: string | null = null;
  private size = '';
  private due = false;

  constructor(
    private readonly label: () => string,
    private readonly bar: CellBar,
    private readonly refused: (code: string) => void,
  ) {
    this.view = new SheetView(part('grid'), {
      selected: (row, column) => this.host?.select(this.book.active.name, addressOf({ row, column })),
      typed: (row, column, text) => this.type(addressOf({ row, column }), text),
    });
  }

  /** Shows another simulated Excel; the former is let go. */
  show(host: ExcelHost): void {
    this.stop();
    this.host = host;
    this.drawnSheet = null;
    this.stop = host.book.onNews(() => this.drawSoon());
    this.drawSoon();
  }

  /** The user wrote into the bar above the grid. */
  typeIntoSelected(text: string): void {
    const { top: row, left: column } = this.book.active.selection;
    this.type(addressOf({ row, column }), text);
  }

  /** The keyboard came back from the pane: it goes to the selected cell. */
  takeKeyboard(): void {
    this.view.element.focus();
  }

  private get book(): SimBook {
    if (!this.host) throw new Error('no workbook is open');
    return this.host.book;
  }

  private type(address: string, text: string): void {
    try {
      this.host?.type(this.book.active.name, address, text);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.refused(error.code);
    }
    this.drawSoon();
  }

  /** Many changes at once are drawn once. */
  private drawSoon(): void {
    if (this.due) return;
    this.due = true;
    requestAnimationFrame(() => {
      this.due = false;
      this.draw();
    });
  }

  private draw(): void {
    const sheet = this.book.active;
    const picture = pictureOf(sheet);
    const size = `${String(picture.rows)}x${String(picture.columns)}`;
    if (this.drawnSheet === sheet.id && this.size === size) this.view.redraw(picture);
    else this.view.show(picture);
    this.drawnSheet = sheet.id;
    this.size = size;
    const { top: row, left: column } = sheet.selection;
    void this.view.select(row, column);
    const { locked } = picture.cell(row, column);
    this.bar.show(addressOf({ row, column }), inputOf(sheet, row, column), locked);
    drawTabs(part('tabs'), this.book, this.label(), (name) => {
      const chosen = this.book.sheet(name);
      if (chosen) this.book.activate(chosen);
    });
    drawCharts(part('grid'), sheet);
  }
}
