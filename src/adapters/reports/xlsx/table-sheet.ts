import { linesIn } from '../../ooxml/text-lines';
import type { CellContent, CellSpec, CellStyle, SheetSpec } from '../../ooxml/write-spec';

/** What one field of a table holds: texts stay texts ('=x' is never run), null is an empty cell. */
export type Field = string | number | null;

export interface TableColumn {
  readonly heading: string;
  /** characters */
  readonly width: number;
  /** number format of its numbers */
  readonly format?: string;
  /** to be typed into: a program must not take what is typed for a date or a number */
  readonly typed?: boolean;
  /** for the program that reads it back: hidden, so that it is neither printed nor typed over; it is sorted with its row */
  readonly hidden?: boolean;
}

export interface TableLayout {
  readonly name: string;
  /** said in a last row where the rows do not fit a sheet; `{count}` rows are left out */
  readonly tooMany: (count: number) => string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Field[])[];
  /** fill of a cell (RRGGBB), by index of its row and column; undefined = none */
  readonly tint?: (row: number, column: number) => string | undefined;
}

const GRID = { left: 'thin', right: 'thin', top: 'thin', bottom: 'thin', color: 'D9D9D9' } as const;
const HEAD: CellStyle = {
  font: { bold: true },
  fill: 'E7E6E6',
  border: GRID,
  align: { horizontal: 'center', vertical: 'center', wrap: true },
};
/** Rows of a sheet, the heading and the last word not counted. */
const MOST_ROWS = 1_048_574;
const HEAD_POINTS = 24;
const LINE_POINTS = 14;
const MOST_LINES = 20;
/** Excel keeps 32,767 characters in a cell. */
const MOST_CHARACTERS = 32_000;

function content(value: Field): CellContent {
  if (value === null) return { type: 'blank' };
  if (typeof value === 'number') return Number.isFinite(value) ? { type: 'number', value } : { type: 'blank' };
  return { type: 'text', value: value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)}…` : value };
}

function styleOf(value: Field, { format, typed }: TableColumn, fill: string | undefined): CellStyle {
  const numeric = typeof value === 'number';
  return {
    ...(typed === true ? { format: '@' } : {}),
    border: GRID,
    align: { vertical: 'top', horizontal: numeric ? 'right' : 'left', wrap: !numeric },
    ...(numeric && format !== undefined ? { format } : {}),
    ...(fill === undefined ? {} : { fill }),
  };
}

/** Height of a row whose texts wrap: programs do not agree on working it out by themselves. */
function heightOf(fields: readonly Field[], columns: readonly TableColumn[]): number {
  const lines = fields.map((value, i) => {
    const { width, hidden } = columns[i]!;
    return typeof value === 'string' && hidden !== true ? linesIn(value, width) : 1;
  });
  return Math.min(MOST_LINES, Math.max(1, ...lines)) * LINE_POINTS + 3;
}

/** A sheet with one table: headings that stay in view and repeat in print, a row a record, landscape on A4. */
export function tableSheet({ name, columns, rows: all, tint, tooMany }: TableLayout): SheetSpec {
  const left = all.length - MOST_ROWS;
  const rows: readonly (readonly Field[])[] = left > 0 ? [...all.slice(0, MOST_ROWS), [tooMany(left)]] : all;
  const heads = columns.map(({ heading }, column): CellSpec => ({
    row: 0,
    column,
    content: { type: 'text', value: heading },
    style: HEAD,
  }));
  const cells = rows.flatMap((fields, i) =>
    fields.map((value, column): CellSpec => {
      const style = styleOf(value, columns[column]!, tint?.(i, column));
      return { row: i + 1, column, content: content(value), style };
    }),
  );
  return {
    name,
    cells: [...heads, ...cells],
    columns: columns.map(({ width, hidden = false }, column) => ({ column, width, hidden })),
    rows: [
      { row: 0, height: HEAD_POINTS },
      ...rows.map((fields, i) => ({ row: i + 1, height: heightOf(fields, columns) })),
    ],
    freeze: { rows: 1, columns: 0 },
    print: { orientation: 'landscape', fit: { wide: 1, tall: 0 }, titleRows: { from: 0, to: 0 }, footer: '&C&P / &N' },
  };
}
