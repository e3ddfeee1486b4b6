import { CellFlag, CellType } from '../../core/model/grid';
import type { CellRange } from '../../core/model/grid';
import type { SheetArraysFill } from '../../core/model/sheet-arrays-fill';

/** The index of a number format in the workbook's list, taken in where it is new. */
export class FormatList {
  readonly codes: string[] = ['General'];
  private readonly known = new Map<string, number>([['General', 0]]);

  indexOf(code: unknown): number {
    const text = typeof code === 'string' && code !== '' ? code : 'General';
    const at = this.known.get(text);
    if (at !== undefined) return at;
    this.known.set(text, this.codes.length);
    return this.codes.push(text) - 1;
  }
}

/** What Excel gives of a block of cells, each rows × columns. */
export interface BlockCells {
  readonly values: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** Where the cells of a block go. */
export interface CellSink {
  readonly fill: SheetArraysFill;
  readonly formats: FormatList;
  /** formula texts without '=', by index of the cell */
  readonly formulas: Map<number, string>;
}

const isFormula = (text: unknown, value: unknown, type: string): text is string =>
  typeof text === 'string' && text.startsWith('=') && !(type === 'String' && value === text);

function putOne(sink: CellSink, row: number, column: number, cell: readonly [unknown, string, unknown, unknown]): void {
  const [value, type, formula, format] = cell;
  const computed = isFormula(formula, value, type);
  if (type === 'Empty' && !computed) return;
  const { fill } = sink;
  const index = sink.formats.indexOf(format);
  const flags = computed ? CellFlag.formula : 0;
  if (computed) sink.formulas.set(fill.size, formula.slice(1));
  if (type === 'Boolean') fill.put(row, column, CellType.boolean, value === true ? 1 : 0, flags, index);
  else if (type === 'Error') fill.putText(row, column, String(value), CellType.error, flags, index);
  else if (typeof value === 'number') fill.put(row, column, CellType.number, value, flags, index);
  else if (type === 'Empty') fill.put(row, column, CellType.blank, 0, flags | CellFlag.uncached, index);
  else fill.putText(row, column, String(value), CellType.text, flags, index);
}

/** Puts the filled cells of a block into the arrays of its sheet. Blocks come from top to bottom. */
export function putCells(sink: CellSink, { top, left, bottom, right }: CellRange, cells: BlockCells): void {
  for (let row = top; row <= bottom; row++) {
    const at = row - top;
    for (let column = left; column <= right; column++) {
      const to = column - left;
      putOne(sink, row, column, [
        cells.values[at]?.[to],
        cells.valueTypes[at]?.[to] ?? 'Empty',
        cells.formulas[at]?.[to],
        cells.numberFormat[at]?.[to],
      ]);
    }
  }
}
