import { rowNumberOf } from '../../../src/core/model/flat-table';
import { CellFlag, CellType } from '../../../src/core/model/grid';
import type { SheetGrid } from '../../../src/core/model/grid';
import { SheetArraysFill } from '../../../src/core/model/sheet-arrays-fill';
import { sheetFromArrays } from '../../../src/core/model/sheet-from-arrays';
import { tableFromGrid } from '../../../src/core/reading/flat-table-from-grid';

type Written = string | number | boolean | null | { error: string } | 'uncached';

/** A sheet of the given rows; null = no cell. */
function sheetOf(rows: readonly (readonly Written[])[]): SheetGrid {
  const fill = new SheetArraysFill();
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell === null) return;
      if (cell === 'uncached') fill.put(row, column, CellType.blank, 0, CellFlag.formula | CellFlag.uncached);
      else if (typeof cell === 'number') fill.put(row, column, CellType.number, cell);
      else if (typeof cell === 'boolean') fill.put(row, column, CellType.boolean, cell ? 1 : 0);
      else if (typeof cell === 'string') fill.putText(row, column, cell);
      else fill.putText(row, column, cell.error, CellType.error);
    });
  });
  const facts = { name: 'Sheet1', visibility: 'visible' as const, kind: 'worksheet' as const, merges: [] };
  const none = new Set<number>();
  return sheetFromArrays({ ...fill.finish(), ...facts, hiddenRows: none, hiddenColumns: none }, ['General']);
}

describe('a sheet as a flat table', () => {
  test('has names in row 1 and a record a row', () => {
    const table = tableFromGrid(
      sheetOf([
        ['name', ' sales '],
        ['甲', 1],
        ['乙', null],
      ]),
    );
    expect(table).toEqual({
      names: ['name', 'sales'],
      rowCount: 2,
      firstRow: 2,
      columns: [
        { kind: 'text', codes: Int32Array.of(0, 1), dictionary: ['甲', '乙'] },
        { kind: 'number', values: Float64Array.of(1, NaN) },
      ],
    });
  });

  test('leaves rows without cells out but keeps the sheet rows', () => {
    const table = tableFromGrid(sheetOf([['a'], [1], [], [3]]));
    expect(table.rowCount).toBe(2);
    expect(rowNumberOf(table, 1)).toBe(4);
  });

  test('reads a plain number typed as text, and keeps what is no number as text', () => {
    const cells: Written[] = ['12', '01', true, { error: '#REF!' }, 'uncached', 7, 8, 9, 10, 'NA'];
    const column = tableFromGrid(sheetOf([['a'], ...cells.map((cell) => [cell])])).columns[0];
    expect(column).toMatchObject({ kind: 'number', values: Float64Array.of(12, NaN, NaN, NaN, NaN, 7, 8, 9, 10, NaN) });
    expect(column?.kind === 'number' && [...column.texts!]).toEqual([
      [1, '01'],
      [2, 'TRUE'],
      [3, '#REF!'],
      [4, '='],
    ]);
  });

  test('shows numbers of a text column as they are written', () => {
    const column = tableFromGrid(sheetOf([['a'], ['甲'], ['乙'], [1.5]])).columns[0];
    expect(column).toEqual({ kind: 'text', codes: Int32Array.of(0, 1, 2), dictionary: ['甲', '乙', '1.5'] });
  });

  test('of an empty sheet has no columns and no rows', () => {
    expect(tableFromGrid(sheetOf([]))).toEqual({ names: [], rowCount: 0, columns: [], firstRow: 2 });
  });
});
