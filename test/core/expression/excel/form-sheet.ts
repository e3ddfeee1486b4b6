import type { RuleRef } from '../../../../src/core/expression/compiled-rule';
import type {
  ExcelCells,
  ExcelGroup,
  ExcelGroupRow,
  ExcelOperand,
} from '../../../../src/core/expression/excel/excel-cells';
import { referenceTo } from '../../../../src/core/expression/excel/reference';
import type { Frame } from '../../../../src/core/expression/frame';
import type { FormulaCells } from '../../../../src/core/formula/recalculate';
import { addressOf } from '../../../../src/core/model/cell';

/** Rows the sheet of tests holds ready for each group. */
export const READY_ROWS = 5;
const FIRST_GROUP_ROW = 30;
/** A name that formulas must quote. */
const SHEET = "it's 表";
/** Rows and columns of the sheet that may be filled. */
export const EXTENT = { rows: FIRST_GROUP_ROW + 20, columns: 6 } as const;

const groupRow = (group: number, row: number): number => FIRST_GROUP_ROW + group * 10 + row;

/**
 * A sheet for the scope of `form-scope.ts`: this month's and last year's cells and the scalars are cells,
 * last month's figures are known when it is made. A row of a group counts when its first column is filled.
 */
export function formSheet(known: Frame, sheet = SHEET): ExcelCells {
  const at = (row: number, column: number): ExcelOperand => ({
    kind: 'cell',
    ref: referenceTo({ sheet, row, column }),
  });
  const readyRow = (group: number, row: number): ExcelGroupRow => ({
    present: `${referenceTo({ sheet, row: groupRow(group, row), column: 0 })}<>""`,
    column: (column) => at(groupRow(group, row), column + 1),
  });
  return {
    operand({ target }: RuleRef): ExcelOperand {
      if (target.kind === 'scalar') return at(20 + target.index, 0);
      if (target.kind !== 'cell') return { kind: 'absent' };
      if (target.source !== 1) return at(target.slot, target.source);
      return { kind: 'constant', value: known.tables[1]?.[target.slot] ?? NaN };
    },
    group: (source): ExcelGroup => ({
      kind: 'group',
      rows: Array.from({ length: READY_ROWS }, (_, row) => readyRow(source, row)),
    }),
  };
}

/** The sheet filled with the values of a frame; rows that do not count hold a figure that must not be read. */
export function filledSheet(frame: Frame, rowsLeftOut: readonly number[] = []): FormulaCells {
  const held = new Map<string, number | string>();
  const put = (row: number, column: number, value: number | string | undefined): void => {
    if (value !== undefined && !Number.isNaN(value)) held.set(addressOf({ row, column }), value);
  };
  frame.tables.forEach((table, source) => table?.forEach((value, slot) => put(slot, source, value)));
  frame.scalars.forEach((value, index) => put(20 + index, 0, value));
  frame.groups.forEach((table, group) => {
    let next = 0;
    for (let row = 0; row < READY_ROWS; row += 1) {
      const leftOut = rowsLeftOut.includes(row) || !table || next >= table.rowCount;
      const sheetRow = groupRow(group, row);
      put(sheetRow, 0, leftOut ? undefined : '1320');
      if (leftOut) put(sheetRow, 1, 77);
      else table.columns.forEach((column, index) => put(sheetRow, index + 1, column[next]));
      if (!leftOut) next += 1;
    }
  });
  return {
    formulaAt: () => null,
    valueAt: (_sheet, row, column) => held.get(addressOf({ row, column })) ?? null,
  };
}
