import { Calculator, type FormulaCells } from '../../core/formula/recalculate';
import { FormulaError, type FormulaValue } from '../../core/formula/value';
import type { Cell } from '../../core/model/cell';
import type { SheetGrid, WorkbookGrid } from '../../core/model/grid';
import { blankSheet, changedSheet, CellChanges, type Recalculated } from './changed-sheet';

/** Changes by sheet name. */
export type BookChanges = ReadonlyMap<string, CellChanges>;

function valueOf(cell: Cell): FormulaValue {
  if (cell.type === 'blank') return null;
  return cell.type === 'error' ? FormulaError.of(cell.value) : cell.value;
}

function cellsOf(sheets: ReadonlyMap<string, SheetGrid>, changes: BookChanges): FormulaCells {
  return {
    formulaAt: (sheet, row, column) =>
      changes.get(sheet)?.at(row, column) ? null : (sheets.get(sheet)?.formulaAt(row, column) ?? null),
    valueAt: (sheet, row, column) => {
      const change = changes.get(sheet)?.at(row, column);
      if (change) return change.value;
      const grid = sheets.get(sheet);
      return grid ? valueOf(grid.cellAt(row, column)) : null;
    },
  };
}

/**
 * The workbook as received with changes put in, for readers.
 * @param recalculate whether a value of the return changed: then formulas of our own templates are worked out again,
 * and any other one waits for Excel or WPS (待重算), because nobody here knows what it depends on
 */
export function changedBook(book: WorkbookGrid, changes: BookChanges, recalculate: boolean): WorkbookGrid {
  if (changes.size === 0) return book;
  const names = new Set(book.sheets.map(({ name }) => name));
  const added = [...changes.keys()].filter((name) => !names.has(name));
  const sheets = [...book.sheets, ...added.map((name) => blankSheet(name, book.formats))];
  const cells = cellsOf(new Map(sheets.map((sheet) => [sheet.name, sheet])), changes);
  const calculator = new Calculator(cells);
  const calculated = (sheet: string): Recalculated => {
    return (row, column) => {
      const found = calculator.at(sheet, row, column);
      return found.state === 'value' ? { value: found.value } : null;
    };
  };
  return {
    ...book,
    sheets: sheets.map((sheet) => {
      const own = changes.get(sheet.name);
      if (!own && !recalculate) return sheet;
      return changedSheet(sheet, own ?? new CellChanges(), recalculate ? calculated(sheet.name) : null, book.formats);
    }),
  };
}
