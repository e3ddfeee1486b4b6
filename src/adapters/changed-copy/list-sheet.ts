import type { CellContent, CellSpec, CellStyle, RowSpec, SheetSpec } from '../ooxml/write-spec';
import { linesIn } from '../ooxml/text-lines';
import type { CorrectionListWords } from '../../locales/correction-list-words';
import { fill } from '../../locales/fill';

const WIDTHS = [6, 18, 12, 22, 22, 56];
const RIGHT = WIDTHS.length - 1;
export const WIDE = WIDTHS.reduce((sum, width) => sum + width, 0);
export const LINE_POINTS = 15;
/** Lines of one table; a person reads fewer. */
const MOST_LINES = 10_000;
/** Lines of text in one cell that are seen without opening it. */
const MOST_HEIGHT = 20;

const THIN = { left: 'thin', right: 'thin', top: 'thin', bottom: 'thin', color: 'BFBFBF' } as const;
export const FACT: CellStyle = { font: { size: 10, color: '595959' }, align: { vertical: 'center' } };
const SECTION: CellStyle = { font: { size: 12, bold: true }, align: { vertical: 'center' } };
const HEAD: CellStyle = {
  font: { bold: true },
  fill: 'F2F2F2',
  border: THIN,
  align: { horizontal: 'center', wrap: true },
};
const TEXT: CellStyle = { border: THIN, format: '@', align: { vertical: 'top', wrap: true } };
const ORDINAL: CellStyle = { border: THIN, align: { horizontal: 'center', vertical: 'top' } };
const NUMBER: CellStyle = { border: THIN, align: { horizontal: 'right', vertical: 'top' } };

export type Line = readonly (readonly [content: CellContent, style: CellStyle])[];

export const text = (value: string, style = TEXT): Line[number] => [{ type: 'text', value }, style];
export const ordinal = (value: number): Line[number] => [{ type: 'number', value }, ORDINAL];
export const number = (value: number, format = 'General'): Line[number] => {
  return [{ type: 'number', value }, format === 'General' ? NUMBER : { ...NUMBER, format }];
};

/** Lines and tables put below each other on a sheet of our own. */
export class ListSheet {
  private readonly cells: CellSpec[] = [];
  private readonly rows: RowSpec[] = [];
  private readonly merges: { top: number; left: number; bottom: number; right: number }[] = [];
  private row = 0;

  /** A text over the whole width. */
  across(value: string, style: CellStyle, height: number): void {
    for (let column = 0; column <= RIGHT; column++) {
      const content: CellContent = column === 0 ? { type: 'text', value } : { type: 'blank' };
      this.cells.push({ row: this.row, column, content, style });
    }
    this.merges.push({ top: this.row, left: 0, bottom: this.row, right: RIGHT });
    this.rows.push({ row: this.row, height });
    this.row += 1;
  }

  line(parts: Line): void {
    let lines = 1;
    parts.forEach(([content, style], column) => {
      this.cells.push({ row: this.row, column, content, style });
      if (content.type === 'text') lines = Math.max(lines, linesIn(content.value, WIDTHS[column]!));
    });
    this.rows.push({ row: this.row, height: Math.min(lines, MOST_HEIGHT) * LINE_POINTS + 3 });
    this.row += 1;
  }

  table(title: string, headings: readonly string[], lines: readonly Line[], words: CorrectionListWords): void {
    this.row += 1;
    this.across(fill(title, { count: lines.length }), SECTION, 22);
    if (lines.length === 0) {
      this.across(words.none, FACT, 18);
      return;
    }
    this.line(headings.map((heading) => text(heading, HEAD)));
    for (const line of lines.slice(0, MOST_LINES)) this.line(line);
    const more = lines.length - MOST_LINES;
    if (more > 0) this.across(fill(words.more, { count: more }), FACT, 18);
  }

  finish(name: string): SheetSpec {
    return {
      name,
      cells: this.cells,
      rows: this.rows,
      merges: this.merges,
      columns: WIDTHS.map((width, column) => ({ column, width })),
      gridLines: false,
      print: { orientation: 'landscape', fit: { wide: 1, tall: 0 }, footer: '&C&P / &N' },
    };
  }
}
