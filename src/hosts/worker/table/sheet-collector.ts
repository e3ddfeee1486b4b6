import { CellType, type CellTypeCode, type SheetGrid } from '../../../core/model/grid';
import { SheetArraysFill } from '../../../core/model/sheet-arrays-fill';
import { sheetFromArrays } from '../../../core/model/sheet-from-arrays';
import type { SheetVisitor, StreamStart } from '../../../adapters/xlsx/stream-sheet';

/** Rows between two words about how far it is. */
const TOLD_EVERY = 5_000;

/** Keeps the values of a streamed sheet: neither formats nor formulas, which a table has no use for. */
export class SheetCollector implements SheetVisitor {
  private readonly fill = new SheetArraysFill();
  private started: StreamStart | null = null;
  private row = -1;
  private column = -1;
  private toldAt = 0;
  /** false where the file does not have its cells in reading order: another reader must sort them */
  inOrder = true;

  constructor(private readonly tell: (rows: number) => void) {}

  start(sheet: StreamStart): void {
    this.started = sheet;
  }

  cell(row: number, column: number, type: CellTypeCode, value: number, _format: number, flags: number): void {
    if (row < this.row || (row === this.row && column <= this.column)) this.inOrder = false;
    this.row = row;
    this.column = column;
    this.fill.put(row, column, type, value, flags);
    if (row - this.toldAt < TOLD_EVERY) return;
    this.toldAt = row;
    this.tell(row);
  }

  sheet(): SheetGrid {
    const strings = this.started?.strings ?? [];
    return plainSheet(this.started?.name ?? '', { ...this.fill.finish(), strings });
  }
}

/** A visible sheet of these cells, with nothing else known of it. */
export function plainSheet(name: string, cells: ReturnType<SheetArraysFill['finish']>): SheetGrid {
  const nothing = { merges: [], hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
  return sheetFromArrays({ name, visibility: 'visible', kind: 'worksheet', ...cells, ...nothing }, []);
}

/** A value given by a workbook's host, put where it stands. */
export function putValue(fill: SheetArraysFill, row: number, column: number, value: string | number | boolean): void {
  if (typeof value === 'string') fill.putText(row, column, value);
  else if (typeof value === 'boolean') fill.put(row, column, CellType.boolean, value ? 1 : 0);
  else fill.put(row, column, CellType.number, value);
}
