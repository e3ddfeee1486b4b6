import { Calculator } from '../../../../src/core/formula/recalculate';
import { FormulaError, type FormulaValue } from '../../../../src/core/formula/value';
import { within } from './area';
import type { CellStyle } from './cell-style';
import { shiftFormula } from './shift-formula';
import type { SimConditionalFormat } from './sim-objects';
import type { SimSheet } from './sim-sheet';

/** The value of a formula of a conditional format for one cell; null where it cannot be worked out here. */
function worked(
  sheet: SimSheet,
  formula: string,
  format: SimConditionalFormat,
  row: number,
  column: number,
): FormulaValue {
  const first = format.areas[0]!;
  const calculator = new Calculator({
    // conditional formats refer to their own sheet; its formulas are already worked out
    formulaAt: () => null,
    valueAt: (_other, r, c) => sheet.valueAt(r, c),
  });
  const found = calculator.work(sheet.name, shiftFormula(formula, row - first.top, column - first.left));
  return found.state === 'value' ? found.value : null;
}

type Compare = (value: number, first: number, second: number) => boolean;

const COMPARISONS: Readonly<Record<string, Compare>> = {
  Between: (value, first, second) => value >= Math.min(first, second) && value <= Math.max(first, second),
  NotBetween: (value, first, second) => value < Math.min(first, second) || value > Math.max(first, second),
  EqualTo: (value, first) => value === first,
  NotEqualTo: (value, first) => value !== first,
  GreaterThan: (value, first) => value > first,
  LessThan: (value, first) => value < first,
  GreaterThanOrEqual: (value, first) => value >= first,
  LessThanOrEqual: (value, first) => value <= first,
};

function holds(sheet: SimSheet, format: SimConditionalFormat, row: number, column: number): boolean {
  const text = (key: string): string => {
    const given = format.rule[key];
    return typeof given === 'string' || typeof given === 'number' ? String(given) : '';
  };
  const of = (key: string): FormulaValue => worked(sheet, text(key), format, row, column);
  if (format.type === 'Custom') {
    const truth = text('formula') === '' ? null : of('formula');
    return truth !== null && truth !== false && truth !== 0 && !(truth instanceof FormulaError);
  }
  const value = sheet.valueAt(row, column);
  const compare = COMPARISONS[text('operator')];
  if (format.type !== 'CellValue' || !compare || typeof value !== 'number') return false;
  const [first, second] = [of('formula1'), text('formula2') === '' ? 0 : of('formula2')];
  return typeof first === 'number' && typeof second === 'number' && compare(value, first, second);
}

/** The style of a cell with the conditional formats that hold for it, the one of highest priority on top. */
export function lookOver(sheet: SimSheet, row: number, column: number): CellStyle {
  const own = sheet.styleAt(row, column);
  let look: Partial<CellStyle> = {};
  for (const format of sheet.conditionalFormats) {
    if (!format.areas.some((area) => within(area, row, column)) || !holds(sheet, format, row, column)) continue;
    look = { ...format.look, ...look };
    if (format.stopIfTrue) break;
  }
  return { ...own, ...look };
}
