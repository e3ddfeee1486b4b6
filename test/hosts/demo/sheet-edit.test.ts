import type { SheetSpec } from '../../../src/adapters/ooxml/write-spec';
import { EditedForm } from '../../../src/hosts/demo/received/sheet-edit';

function form(): EditedForm {
  const text = (row: number, column: number, value: string) => ({
    row,
    column,
    content: { type: 'text' as const, value },
  });
  const sheet: SheetSpec = {
    name: 'a',
    cells: [text(0, 0, 'title'), text(1, 0, 'x'), text(2, 0, 'y')],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    rows: [{ row: 2, height: 20 }],
    columns: [{ column: 0, width: 30 }],
  };
  return new EditedForm({
    sheet,
    places: new Map([
      ['x', { row: 1, column: 0 }],
      ['y', { row: 2, column: 0 }],
    ]),
    bodyTop: 1,
    end: 3,
  });
}

describe('a form that people go on to change', () => {
  it('moves cells, merges, heights and places when a row is put in', () => {
    const edited = form();
    edited.shiftRows(1, 1);
    expect(edited.at('x')).toEqual({ row: 2, column: 0 });
    expect(edited.at('y')).toEqual({ row: 3, column: 0 });
    expect(edited.sheet.rows).toEqual([{ row: 3, height: 20 }]);
    expect(edited.sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });

  it('forgets what stood in a row that is taken out', () => {
    const edited = form();
    edited.shiftRows(1, -1);
    expect(() => edited.at('x')).toThrow(RangeError);
    expect(edited.at('y')).toEqual({ row: 1, column: 0 });
    expect(edited.sheet.cells).toHaveLength(2);
  });

  it('moves everything when a column is put in before', () => {
    const edited = form();
    edited.insertColumn(0);
    expect(edited.at('y')).toEqual({ row: 2, column: 1 });
    expect(edited.sheet.columns).toEqual([{ column: 1, width: 30 }]);
    expect(edited.sheet.merges).toEqual([{ top: 0, left: 1, bottom: 0, right: 2 }]);
  });

  it('overwrites one cell and leaves the sheet it came from alone', () => {
    const edited = form();
    const before = edited.sheet;
    edited.setText('y', 'z');
    expect(edited.content('y')).toEqual({ type: 'text', value: 'z' });
    expect(before.cells[2]?.content).toEqual({ type: 'text', value: 'y' });
  });
});
