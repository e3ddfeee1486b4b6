import { cellStyle, mergeAt } from './cell-style';
import { columnLetters } from './column-letters';
import type { CellPicture, SheetPicture } from './sheet-picture';

const plain: CellPicture = {
  text: '',
  input: '',
  align: 'left',
  fill: null,
  color: null,
  bold: false,
  italic: false,
  fontSize: 12,
  wrap: false,
  borders: false,
  locked: false,
};

/** Four columns of 50 pixels, rows of 20; B2:C3 merged; A1 holds a text. */
const sheet: SheetPicture = {
  rows: 5,
  columns: 4,
  merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
  columnWidth: () => 50,
  rowHeight: () => 20,
  cell: (row, column) => (row === 0 && column === 0 ? { ...plain, text: '工业产销总值' } : plain),
};

describe('a cell of the preview', () => {
  it('has the size of its merged area', () => {
    expect(cellStyle(sheet, 1, 1, plain)).toMatchObject({ 'min-width': '100px', 'min-height': '40px' });
  });

  it('is not drawn under a merged area', () => {
    expect(cellStyle(sheet, 2, 2, plain)).toBeNull();
    expect(mergeAt(sheet.merges, 3, 2)).toBeNull();
  });

  it('runs on over an empty neighbour when its text is long', () => {
    expect(cellStyle(sheet, 0, 0, sheet.cell(0, 0))).toMatchObject({ overflow: 'visible' });
    expect(cellStyle(sheet, 0, 1, plain)).not.toHaveProperty('overflow');
  });

  it('measures fonts in points', () => {
    expect(cellStyle(sheet, 4, 0, plain)).toMatchObject({ 'font-size': '16.0px' });
  });

  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('is in column %i, which is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});
