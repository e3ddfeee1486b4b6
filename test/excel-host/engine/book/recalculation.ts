import { Calculator } from '../../../../src/core/formula/recalculate';
import type { FormulaValue } from '../../../../src/core/formula/value';
import { addressOf } from '../../../../src/core/model/cell';
import { columnOf, keyOf, rowOf } from './sim-cell';
import type { SimSheet } from './sim-sheet';

/**
 * Works out every formula again, as far as our evaluator knows it; the others keep their stored value.
 * @param kept told of each formula that keeps it
 * @returns sheets on which a value changed
 */
export function recalculate(sheets: readonly SimSheet[], kept: (what: string) => void): readonly SimSheet[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name.toUpperCase(), sheet]));
  const cellAt = (sheet: string, row: number, column: number) =>
    byName.get(sheet.toUpperCase())?.cells.get(keyOf(row, column));
  const calculator = new Calculator({
    formulaAt: (sheet, row, column) => cellAt(sheet, row, column)?.formula ?? null,
    valueAt: (sheet, row, column): FormulaValue => cellAt(sheet, row, column)?.value ?? null,
  });
  const changed: SimSheet[] = [];
  for (const sheet of sheets) {
    let differs = false;
    for (const key of sheet.formulaKeys) {
      const cell = sheet.cells.get(key)!;
      const [row, column] = [rowOf(key), columnOf(key)];
      const found = calculator.at(sheet.name, row, column);
      if (found.state === 'needs-recalculation') {
        kept(`${sheet.name}!${addressOf({ row, column })} ${found.what}`);
        continue;
      }
      differs ||= cell.value !== found.value;
      cell.value = found.value;
    }
    if (differs) changed.push(sheet);
  }
  return changed;
}
