import { cellFormula, type PlacedTerm } from '../../../../../src/adapters/reports/analysis/xlsx/cell-formula';
import { cellRef } from '../../../../../src/adapters/reports/analysis/xlsx/expression';
import { defined } from '../../../../../src/core/indicators/indicator';
import type { AnalysisColumn, AnalysisTerm } from '../../../../../src/core/model/analysis';
import { cell, column } from '../analysis-fixture';

const term = (role: string, value: number, unit = '千元'): AnalysisTerm => ({ role, value, unit });

function formula(indicator: AnalysisColumn['indicator'], terms: readonly AnalysisTerm[], value: number, unit = '%') {
  const placed = terms.map((one, i): PlacedTerm => ({ term: one, at: cellRef(`F${String(i + 1)}`, one.value!) }));
  return cellFormula(
    cell(defined(value, unit), terms),
    { column: column('x', 'output', indicator), unit, month: 9 },
    placed,
  );
}

describe('the formula of a cell', () => {
  it.each<[AnalysisColumn['indicator'], readonly AnalysisTerm[], number, string, string]>([
    ['level', [term('now', 8_430_000)], 84.3, '亿元', 'F1/100000'],
    ['base', [term('then', 5, '万元')], 50, '千元', 'F1*10'],
    ['increase', [term('now', 300), term('then', 100)], 20, '万元', '(F1-F2)/10'],
    ['growth', [term('now', 150), term('then', 120)], 25, '%', '(F1/F2-1)*100'],
    ['share', [term('part', 30), term('total', 120)], 25, '%', 'F1/F2*100'],
    ['share', [term('part', 30), term('total', 12, '万元')], 25, '%', 'F1/(F2*10)*100'],
    [
      'share-change',
      [term('part', 30), term('total', 120), term('partThen', 20), term('totalThen', 100)],
      5,
      '个百分点',
      'F1/F2*100-F3/F4*100',
    ],
    ['contribution', [term('now', 30), term('then', 20), term('totalThen', 100)], 10, '个百分点', '(F1-F2)/F3*100'],
    [
      'contribution-share',
      [term('now', 30), term('then', 20), term('totalNow', 120), term('totalThen', 100)],
      50,
      '%',
      '(F1-F2)/(F3-F4)*100',
    ],
    ['rate', [term('amount', 400), term('persons', 20, '人')], 2, '万元/人', 'F1/10/F2'],
    ['plan-completion', [term('cumulative', 84.3, '亿元'), term('plan', 120, '亿元')], 70.25, '%', 'F1/F2*100'],
    ['required-pace', [term('cumulative', 84, '亿元'), term('plan', 120, '亿元')], 12, '亿元', '(F2-F1)/3'],
    [
      'two-year-average-growth',
      [term('first', 21, '%'), term('second', 44, '%')],
      32,
      '%',
      '(SQRT((1+F1/100)*(1+F2/100))-1)*100',
    ],
  ])('of %s follows from its sums', (indicator, terms, value, unit, text) => {
    expect(formula(indicator, terms, value, unit)).toBe(text);
  });

  it('is not written where it would give another number than the analysis', () => {
    expect(formula('growth', [term('now', 150), term('then', 120)], 25.1)).toBeNull();
  });

  it('is not written where units cannot be converted, or there are no sums', () => {
    expect(formula('level', [term('now', 3, '人')], 3, '亿元')).toBeNull();
    expect(formula('growing', [], 3, '户')).toBeNull();
  });
});
