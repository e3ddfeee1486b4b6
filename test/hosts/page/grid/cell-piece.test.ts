import type { CellMark } from '../../../../src/core/host/workbook-host';
import { gridWords } from '../../../../src/locales/grid-words';
import { cellLabel } from '../../../../src/hosts/page/grid/cell-label';
import { piecesOf } from '../../../../src/hosts/page/grid/cell-piece';
import type { GridFacts } from '../../../../src/hosts/page/grid/grid-facts';
import { marksBySheet } from '../../../../src/hosts/page/grid/mark-index';
import { sheetRoom } from '../../../../src/hosts/page/grid/sheet-room';
import { bookOf, formatted, type SheetLiteral } from '../../../fixtures/grid-builder';

const words = gridWords('zh-CN');

function factsOf(now: SheetLiteral, before: SheetLiteral = now, marks: readonly CellMark[] = []): GridFacts {
  const sheet = bookOf({ sheets: [now] }).sheets[0]!;
  const received = before === now ? sheet : bookOf({ sheets: [before] }).sheets[0]!;
  const revealed = { rows: new Set<number>(), columns: new Set<number>() };
  const room = sheetRoom(received, sheet, { revealed, dateSystem: 1900 });
  const marked = marksBySheet(marks).get(sheet.name) ?? null;
  return { id: 'g', sheet, received, room, marks: marked, dateSystem: 1900, editing: true, words };
}

const all = { firstColumn: 0, lastColumn: 3 };
const rangesOf = (facts: GridFacts, place: number, first = false, drawn = all) =>
  piecesOf(facts, place, first, drawn).map(({ range }) => [range.top, range.left, range.bottom, range.right]);

describe('the pieces of a row', () => {
  const merged = factsOf({ rows: [['标题'], [1, 2, 3, 4], [5]], merges: [{ top: 0, left: 1, bottom: 1, right: 2 }] });

  it('draws a merged region once, in its first row', () => {
    expect(rangesOf(merged, 0)).toEqual([
      [0, 0, 0, 0],
      [0, 1, 1, 2],
      [0, 3, 0, 3],
    ]);
    expect(rangesOf(merged, 1)).toEqual([
      [1, 0, 1, 0],
      [1, 3, 1, 3],
    ]);
  });

  it('draws it in the first row and column in sight where its own are out of sight', () => {
    expect(rangesOf(merged, 1, true, { firstColumn: 2, lastColumn: 3 })).toEqual([
      [0, 1, 1, 2],
      [1, 3, 1, 3],
    ]);
    expect(piecesOf(merged, 1, true, all)[1]!.top).toBe(-24);
  });

  it('lets a text run on over empty cells up to the next filled one', () => {
    const [label, empty] = piecesOf(factsOf({ rows: [['说'.repeat(30), null, 7]] }), 0, false, all);
    expect(label!.runsOn).toBe(empty!.width);
    expect([label!.openRight, empty!.openRight]).toEqual([true, false]);
  });
});

describe('what is said of a cell', () => {
  const at = { sheet: 'Sheet1', row: 0, column: 0 };

  it('names address, value as shown, mark and the value as received', () => {
    const facts = factsOf({ rows: [[formatted(124, '#,##0')]] }, { rows: [[formatted(1240, '#,##0')]] }, [
      { at, class: 'mandatory' },
    ]);
    const [piece] = piecesOf(facts, 0, false, all);
    expect(cellLabel(piece!, words, 1900)).toBe('A1，124，必须改，原值 1240');
  });

  it('keeps the heaviest mark of a cell', () => {
    const marks: CellMark[] = (['hint', 'mandatory', 'verify'] as const).map((one) => ({ at, class: one }));
    expect(marksBySheet(marks).get('Sheet1')?.at(0, 0)).toBe('mandatory');
  });

  it('calls a formula that came out anew no correction', () => {
    const sum = (value: number): SheetLiteral => ({ rows: [[{ value, formula: true }]] });
    expect(piecesOf(factsOf(sum(3), sum(2)), 0, false, all)[0]!.was).toBeNull();
  });
});
