import { FormatList, putCells } from '../../../src/adapters/office/put-cells';
import { SheetArraysFill } from '../../../src/core/model/sheet-arrays-fill';
import { sheetFromArrays } from '../../../src/core/model/sheet-from-arrays';
import type { SheetGrid } from '../../../src/core/model/grid';

type One = readonly [value: unknown, type: string, formula: unknown, format?: string];

/** A sheet of one row, as Excel would give it. */
function rowOf(...cells: readonly One[]): SheetGrid {
  const sink = { fill: new SheetArraysFill(), formats: new FormatList(), formulas: new Map<number, string>() };
  const column = <T>(pick: (cell: One) => T): T[][] => [cells.map(pick)];
  putCells(
    sink,
    { top: 4, left: 2, bottom: 4, right: 1 + cells.length },
    {
      values: column(([value]) => value),
      valueTypes: column(([, type]) => type),
      formulas: column(([, , formula]) => formula),
      numberFormat: column(([, , , format]) => format ?? 'General'),
    },
  );
  const shape = { merges: [], hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
  const facts = { name: '甲', visibility: 'visible', kind: 'worksheet' } as const;
  return sheetFromArrays({ ...facts, ...sink.fill.finish(), ...shape, formulas: sink.formulas }, sink.formats.codes);
}

describe('cells as Excel gives them', () => {
  it('keep their place, type, value and format', () => {
    const sheet = rowOf([1234, 'Double', 1234, '#,##0'], ['01', 'String', '01', '@'], [true, 'Boolean', true]);
    expect(sheet.cellAt(4, 2)).toMatchObject({ type: 'number', value: 1234, format: '#,##0', formula: false });
    expect(sheet.cellAt(4, 3)).toMatchObject({ type: 'text', value: '01', format: '@' });
    expect(sheet.cellAt(4, 4)).toMatchObject({ type: 'boolean', value: true, format: 'General' });
  });

  it('are not stored where they are empty', () => {
    expect(rowOf(['', 'Empty', ''], [5, 'Double', 5]).size).toBe(1);
  });

  it('have a formula, its text without the sign of equality, and the value it came to', () => {
    const sheet = rowOf([3, 'Double', '=SUM(A1:A2)'], ['#DIV/0!', 'Error', '=1/0'], ['', 'String', '=""']);
    expect(sheet.cellAt(4, 2)).toMatchObject({ type: 'number', value: 3, formula: true });
    expect(sheet.formulaAt(4, 2)).toBe('SUM(A1:A2)');
    expect(sheet.cellAt(4, 3)).toMatchObject({ type: 'error', value: '#DIV/0!', formula: true });
    expect(sheet.cellAt(4, 4)).toMatchObject({ type: 'text', value: '', formula: true });
  });

  it('are a text where a text begins with a sign of equality', () => {
    const sheet = rowOf(['=1+1', 'String', '=1+1']);
    expect(sheet.cellAt(4, 2)).toMatchObject({ type: 'text', value: '=1+1', formula: false });
    expect(sheet.formulaAt(4, 2)).toBeNull();
  });
});
