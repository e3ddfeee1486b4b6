import type { TablePart } from '../../../core/host/table-source';
import type { Refusal } from '../../../core/model/refusal';
import { SheetArraysFill } from '../../../core/model/sheet-arrays-fill';
import { DEFAULT_LIMITS } from '../../../adapters/ooxml/limits';
import { rawTableOf, type RawTable } from './raw-table';
import { plainSheet, putValue } from './sheet-collector';

/** Puts together a table that comes in parts from the open workbook, within the limits of a file. */
export class PartsReader {
  private readonly fill = new SheetArraysFill();
  private firstRow: number | null = null;

  /** Takes the rows that come next. @returns the refusal of more cells than a workbook may have */
  take({ row, values }: TablePart): Refusal | null {
    this.firstRow ??= row;
    values.forEach((cells, below) => {
      cells.forEach((value, column) => {
        if (value !== null && value !== '') putValue(this.fill, row - 1 + below, column, value);
      });
    });
    const { size } = this.fill;
    const limit = DEFAULT_LIMITS.cells;
    return size > limit ? { kind: 'refusal', code: 'too-many-cells', measured: size, limit } : null;
  }

  table(): RawTable {
    return rawTableOf(plainSheet('', this.fill.finish()), this.firstRow ?? 1);
  }
}
