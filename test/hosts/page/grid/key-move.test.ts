import { makeAxis } from '../../../../src/hosts/page/grid/axis';
import { moveOf, moved, type MoveRoom } from '../../../../src/hosts/page/grid/key-move';
import { MergeIndex } from '../../../../src/hosts/page/grid/merge-index';

const axisOf = (lines: number, hidden: readonly number[]) =>
  makeAxis({ lines, isHidden: (line) => hidden.includes(line), usual: 20, odd: new Map() });
const merges = new MergeIndex([{ top: 0, left: 0, bottom: 1, right: 3 }]);
const filledRows = new Set([2, 3, 4, 8]);
/** rows 0–19 with 6 hidden, columns A–J with D (3) hidden; A1:D2 merged; cells filled in column B */
const room: MoveRoom = {
  rows: axisOf(20, [6]),
  columns: axisOf(10, [3]),
  rangeAt: (at) => merges.rangeAt(at),
  filled: (row, column) => column === 1 && filledRows.has(row),
  used: { rows: 9, columns: 5 },
  page: 5,
};
const press = (key: string, from: [number, number], ctrlKey = false): [number, number] => {
  const move = moveOf({ key, ctrlKey, metaKey: false, altKey: false });
  const { row, column } = moved({ row: from[0], column: from[1] }, move!, room);
  return [row, column];
};

describe('keys that move the selection', () => {
  it('steps over hidden rows and columns', () => {
    expect(press('ArrowDown', [5, 1])).toEqual([7, 1]);
    expect(press('ArrowRight', [5, 2])).toEqual([5, 4]);
  });

  it('leaves a merged region at its far side, in the column one came along', () => {
    expect(press('ArrowDown', [0, 2])).toEqual([2, 2]);
    expect(press('ArrowRight', [1, 0])).toEqual([1, 4]);
    expect(press('ArrowUp', [2, 2])).toEqual([1, 2]);
  });

  it('stays within the sheet', () => {
    expect(press('ArrowUp', [0, 5])).toEqual([0, 5]);
    expect(press('ArrowRight', [5, 9])).toEqual([5, 9]);
    expect(press('PageDown', [18, 1])).toEqual([19, 1]);
  });

  it('goes to the edge of the filled cells, then to the next ones, then to the end', () => {
    expect(press('ArrowDown', [2, 1], true)).toEqual([4, 1]);
    expect(press('ArrowDown', [4, 1], true)).toEqual([8, 1]);
    expect(press('ArrowDown', [8, 1], true)).toEqual([19, 1]);
    expect(press('ArrowUp', [8, 1], true)).toEqual([4, 1]);
  });

  it('turns pages by shown rows', () => {
    expect(press('PageDown', [2, 1])).toEqual([8, 1]);
    expect(press('PageUp', [8, 1])).toEqual([2, 1]);
  });

  it('goes to the beginning and the end of the row and of the sheet', () => {
    expect(press('Home', [5, 8])).toEqual([5, 0]);
    expect(press('End', [5, 0])).toEqual([5, 4]);
    expect(press('Home', [5, 8], true)).toEqual([0, 0]);
    expect(press('End', [5, 0], true)).toEqual([8, 4]);
  });

  it('knows which keys move nothing', () => {
    expect(moveOf({ key: 'a', ctrlKey: false, metaKey: false, altKey: false })).toBeNull();
    expect(moveOf({ key: 'ArrowDown', ctrlKey: false, metaKey: false, altKey: true })).toBeNull();
  });
});
