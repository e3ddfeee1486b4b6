import type { Components } from '@revolist/revogrid';
import { defineCustomElements } from '@revolist/revogrid/loader';
import { cellStyle } from './cell-style';
import { columnLetters } from './column-letters';
import type { SheetPicture } from './sheet-picture';

type Grid = Components.RevoGrid & HTMLElement;
type Column = Grid['columns'][number] & { size?: number };

/** What the user does in the grid. Rows and columns count from 0. */
export interface SheetViewEvents {
  selected(row: number, column: number): void;
  typed(row: number, column: number, text: string): void;
}

/** Row of the grid's model: what an editor of the column starts with, and which row it is. */
type Line = Record<string, string | number>;

const ROW_OF = 'row';

/** The grid of the preview: draws a sheet, tells what the user selects and types. It keeps no values of its own. */
export class SheetView {
  readonly element: Grid;
  private sheet: SheetPicture | null = null;
  /** the cell last framed: telling of it again would be an echo */
  private shown = { row: -1, column: -1 };

  constructor(
    into: HTMLElement,
    private readonly events: SheetViewEvents,
  ) {
    defineCustomElements(window);
    this.element = document.createElement('revo-grid') as unknown as Grid;
    Object.assign(this.element, {
      theme: 'compact',
      rowHeaders: { size: 44, readonly: true },
      range: false,
      useClipboard: false,
      resize: true,
      canFocus: true,
      applyOnClose: true,
      frameSize: 4,
      rowSize: 22,
    });
    this.element.addEventListener('beforeedit', (event) => this.edited(event as CustomEvent));
    this.element.addEventListener('beforeeditstart', (event) => this.editStarts(event as CustomEvent));
    this.element.addEventListener('afterfocus', (event) => this.focused(event as CustomEvent));
    into.append(this.element);
  }

  /** Draws another sheet, or the same one after rows and columns changed. */
  show(sheet: SheetPicture): void {
    this.sheet = sheet;
    this.element.columns = Array.from({ length: sheet.columns }, (_, column) => this.column(sheet, column));
    this.element.rowDefinitions = Array.from({ length: sheet.rows }, (_, index) => ({
      type: 'rgRow' as const,
      index,
      size: sheet.rowHeight(index),
    })).filter(({ size }) => size !== this.element.rowSize);
    this.redraw(sheet);
  }

  /** Draws the same sheet again after values or formats changed. */
  redraw(sheet: SheetPicture): void {
    this.sheet = sheet;
    this.element.source = Array.from({ length: sheet.rows }, (_, row) => {
      const line: Line = { [ROW_OF]: row };
      for (let column = 0; column < sheet.columns; column++) {
        const { input } = sheet.cell(row, column);
        if (input !== '') line[String(column)] = input;
      }
      return line;
    });
  }

  /** Shows a cell with the frame of the selection around it; the keyboard stays where it is. */
  async select(row: number, column: number): Promise<void> {
    this.shown = { row, column };
    await this.element.setCellsFocus({ x: column, y: row }, { x: column, y: row });
  }

  private column(sheet: SheetPicture, column: number): Column {
    return {
      prop: String(column),
      name: columnLetters(column),
      size: sheet.columnWidth(column),
      cellTemplate: (_h: unknown, { model }: { model: Line }) =>
        this.sheet?.cell(Number(model[ROW_OF]), column).text ?? '',
      cellProperties: ({ model }: { model: Line }) => {
        const row = Number(model[ROW_OF]);
        const cell = this.sheet?.cell(row, column);
        const style = cell && this.sheet ? cellStyle(this.sheet, row, column, cell) : {};
        return style
          ? { style, class: { bordered: cell?.borders === true, locked: cell?.locked === true } }
          : { style: { visibility: 'hidden' } };
      },
    } as unknown as Column;
  }

  private edited(event: CustomEvent): void {
    const detail = event.detail as { model?: Line; prop?: string; val?: unknown };
    event.preventDefault();
    if (!detail.model || detail.prop === undefined) return;
    this.events.typed(Number(detail.model[ROW_OF]), Number(detail.prop), String(detail.val ?? ''));
  }

  private editStarts(event: CustomEvent): void {
    const detail = event.detail as { model?: Line; prop?: string };
    const cell = this.sheet?.cell(Number(detail.model?.[ROW_OF]), Number(detail.prop));
    if (cell?.locked) event.preventDefault();
  }

  private focused(event: CustomEvent): void {
    const { rowIndex: row, colIndex: column } = event.detail as { rowIndex?: number; colIndex?: number };
    if (row === undefined || column === undefined) return;
    if (row === this.shown.row && column === this.shown.column) {
      // framed by us: the grid would now pull the keyboard to the cell
      event.preventDefault();
      return;
    }
    this.shown = { row, column };
    this.events.selected(row, column);
  }
}
