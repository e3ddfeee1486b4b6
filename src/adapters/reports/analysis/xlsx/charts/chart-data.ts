import { addressOf } from '../../../../../core/model/cell';
import type { CellRange } from '../../../../../core/model/grid';
import type { ChartCells } from '../../../../ooxml/chart-spec';
import { quotedSheet } from '../../../../ooxml/write-range';
import type { CellContent, CellSpec, SheetSpec } from '../../../../ooxml/write-spec';
import { figureLook, labelLook, LOOK } from '../look';
import type { WrittenFigure } from '../written-table';

/** One cell behind a chart; null = a gap. */
export type DataField = string | { readonly formula: string; readonly value: number; readonly format?: string } | null;

/** The cells of one chart, headings first. */
export interface DataBlock {
  readonly top: number;
  /** one column of the body, of the rows `from` to `to` */
  column(at: number, from?: number, to?: number): ChartCells;
  /** one row of the body, of the columns `from` to `to` */
  row(at: number, from: number, to: number): ChartCells;
  heading(at: number): ChartCells;
  headings(from: number, to: number): ChartCells;
}

const LABEL_WIDTH = 40;
const HEAD_POINTS = 30;
const WIDTH = 13;
const PLAIN = { total: false, last: false };

/** Follows a figure of a table; a gap where there is none. */
export function linkTo(figure: WrittenFigure | null, format?: string): DataField {
  if (!figure) return null;
  const formula = `${quotedSheet(figure.sheet)}!${addressOf(figure)}`;
  return { formula, value: figure.value, ...(format === undefined ? {} : { format }) };
}

function contentOf(field: DataField): CellContent {
  if (field === null) return { type: 'blank' };
  if (typeof field === 'string') return { type: 'text', value: field };
  return { type: 'formula', text: field.formula, cached: field.value };
}

/** The sheet that the charts draw from: numbers only, each a formula over the tables, since a dash would be drawn as zero. */
export class ChartData {
  private readonly cells: CellSpec[] = [];
  private readonly heads: number[] = [];
  private next = 2;
  private widest = 1;

  constructor(
    private readonly name: string,
    private readonly title: string,
  ) {}

  /** Row of the first body row of the next block: for formulas that work within it. */
  get bodyTop(): number {
    return this.next + 2;
  }

  block(title: string, headings: readonly string[], body: readonly (readonly DataField[])[]): DataBlock {
    const top = this.bodyTop;
    this.put(this.next, 0, { type: 'text', value: title }, LOOK.section);
    this.heads.push(top - 1);
    headings.forEach((text, column) => {
      this.put(top - 1, column, { type: 'text', value: text }, LOOK.head);
    });
    body.forEach((fields, i) => {
      fields.forEach((field, column) => {
        const format = typeof field === 'object' ? (field?.format ?? '0.0') : null;
        this.put(top + i, column, contentOf(field), column === 0 ? labelLook(0, PLAIN) : figureLook(format, PLAIN));
      });
    });
    this.widest = Math.max(this.widest, headings.length);
    this.next = top + body.length + 1;
    const cells = (range: CellRange): ChartCells => ({ sheet: this.name, range });
    const across = (row: number, left: number, right: number): ChartCells =>
      cells({ top: row, bottom: row, left, right });
    return {
      top,
      column: (at, from = 0, to = body.length - 1) => cells({ top: top + from, bottom: top + to, left: at, right: at }),
      row: (at, from, to) => across(top + at, from, to),
      heading: (at) => across(top - 1, at, at),
      headings: (from, to) => across(top - 1, from, to),
    };
  }

  sheet(footer: string): SheetSpec {
    const widths = Array.from({ length: this.widest }, (_, column) => ({
      column,
      width: column === 0 ? LABEL_WIDTH : WIDTH,
    }));
    return {
      name: this.name,
      cells: [
        { row: 0, column: 0, content: { type: 'text', value: this.title }, style: LOOK.sheetTitle },
        ...this.cells,
      ],
      columns: widths,
      rows: [{ row: 0, height: 28 }, ...this.heads.map((row) => ({ row, height: HEAD_POINTS }))],
      gridLines: false,
      print: { orientation: 'landscape', fit: { wide: 1, tall: 0 }, footer },
    };
  }

  private put(row: number, column: number, content: CellContent, style: CellSpec['style']): void {
    this.cells.push({ row, column, content, ...(style ? { style } : {}) });
  }
}
