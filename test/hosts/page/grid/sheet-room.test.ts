import { sheetRoom } from '../../../../src/hosts/page/grid/sheet-room';
import { bookOf, type SheetLiteral } from '../../../fixtures/grid-builder';

const nothing = { rows: new Set<number>(), columns: new Set<number>() };

function roomOf(literal: SheetLiteral, revealed = nothing, now: SheetLiteral = literal) {
  const [received] = bookOf({ sheets: [literal] }).sheets;
  const [book] = bookOf({ sheets: [now] }).sheets;
  return sheetRoom(received!, book!, { revealed, dateSystem: 1900 });
}

describe('how a sheet is laid out', () => {
  it('makes columns as wide as what they hold, Chinese counting double', () => {
    const { columns } = roomOf({ rows: [['工业总产值', 1, 'abcdefghij', 'x']] });
    expect(columns.sizeOf(0)).toBe(10 * 7 + 18);
    expect(columns.sizeOf(1)).toBe(48);
    expect(columns.sizeOf(2)).toBe(10 * 7 + 18);
    expect(columns.sizeOf(4)).toBe(64);
  });

  it('makes no column wider than 320 px, and none for a text that may run on over empty cells', () => {
    const long = '说'.repeat(100);
    const { columns } = roomOf({ rows: [[long, 1, long]] });
    expect(columns.sizeOf(0)).toBe(320);
    expect(columns.sizeOf(2)).toBe(144);
  });

  it('lets a title merged over columns widen none, and gives a long one more lines', () => {
    const title = { rows: [['标题'.repeat(60)], [1, 2, 3]], merges: [{ top: 0, left: 0, bottom: 0, right: 2 }] };
    const { columns, rows } = roomOf({ ...title, rows: [...title.rows, [1, 2, 3, 4]] });
    expect(columns.sizeOf(0)).toBe(48);
    expect(rows.sizeOf(0)).toBeGreaterThan(24 * 3);
    expect(rows.sizeOf(1)).toBe(24);
  });

  it('makes a row higher for a text of several lines', () => {
    expect(roomOf({ rows: [['一\n二\n三'], [1]] }).rows.sizeOf(0)).toBe(3 * 18 + 6);
  });

  it('leaves hidden rows and columns out, except those a finding points to', () => {
    const sheet = { rows: [[1, 2], [3, 4], [5]], hiddenRows: [1], hiddenColumns: [1] };
    expect(roomOf(sheet).rows.lineAt(1)).toBe(2);
    expect(roomOf(sheet).columns.lineAt(1)).toBe(2);
    const shown = roomOf(sheet, { rows: new Set([1]), columns: new Set([1]) });
    expect([shown.rows.lineAt(1), shown.columns.lineAt(1)]).toEqual([1, 1]);
  });

  it('widens a column for a correction and narrows none', () => {
    const wider = roomOf({ rows: [[12, 123_456_789]] }, nothing, { rows: [[1_234_567_890, 1]] });
    expect([wider.columns.sizeOf(0), wider.columns.sizeOf(1)]).toEqual([10 * 7 + 18, 9 * 7 + 18]);
  });
});
