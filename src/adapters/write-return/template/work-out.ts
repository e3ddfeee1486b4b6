import { Calculator, type Calculated } from '../../../core/formula/recalculate';
import { FormulaError, type FormulaValue } from '../../../core/formula/value';
import type { CachedValue, CellContent, CellSpec, SheetSpec } from '../../ooxml/write-spec';

const placeOf = (sheet: string, row: number, column: number): string => `${String(row)} ${String(column)} ${sheet}`;

function valueOf(content: CellContent | undefined): FormulaValue {
  switch (content?.type) {
    case 'number':
    case 'text':
    case 'boolean':
      return content.value;
    case 'error':
      return FormulaError.of(content.value);
    default:
      return null;
  }
}

function cachedOf(found: Calculated): CachedValue {
  if (found.state === 'needs-recalculation') return null;
  return found.value instanceof FormulaError ? { error: found.value.code } : found.value;
}

/** The sheets with every formula's value worked out, so that a reader that runs none sees the right one at once. */
export function workedOut(sheets: readonly SheetSpec[]): SheetSpec[] {
  const contents = new Map<string, CellContent>();
  for (const sheet of sheets) {
    for (const { row, column, content } of sheet.cells) contents.set(placeOf(sheet.name, row, column), content);
  }
  const calculator = new Calculator({
    formulaAt: (sheet, row, column) => {
      const content = contents.get(placeOf(sheet, row, column));
      return content?.type === 'formula' ? content.text : null;
    },
    valueAt: (sheet, row, column) => valueOf(contents.get(placeOf(sheet, row, column))),
  });
  return sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell): CellSpec => {
      if (cell.content.type !== 'formula') return cell;
      const found = calculator.at(sheet.name, cell.row, cell.column);
      return { ...cell, content: { ...cell.content, cached: cachedOf(found) } };
    }),
  }));
}
