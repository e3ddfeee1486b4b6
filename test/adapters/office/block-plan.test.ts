import { BLOCK_CELLS, planBatches } from '../../../src/adapters/office/block-plan';
import { cellsOf, type SheetOutline } from '../../../src/adapters/office/used-area';

function sheet(name: string, rows: number, columns: number): SheetOutline {
  const area = rows === 0 ? null : { top: 0, left: 0, bottom: rows - 1, right: columns - 1 };
  return { id: name, name, visibility: 'visible', area, rowsShown: true, columnsShown: true };
}

describe('the plan of requests for cells', () => {
  it('asks for a form return at once', () => {
    const batches = planBatches([
      sheet('B204-1', 60, 8),
      sheet('B203', 60, 8),
      sheet('空', 0, 0),
      sheet('审核', 150, 8),
    ]);
    expect(batches).toHaveLength(1);
    expect(batches[0]!.map(({ sheet: { name } }) => name)).toEqual(['B204-1', 'B203', '审核']);
  });

  it('parts a long table by rows, none left out, none twice, none above the limit', () => {
    const long = sheet('长', 10_001, 30);
    const blocks = planBatches([long]).flat();
    expect(blocks.reduce((sum, { range }) => sum + cellsOf(range), 0)).toBe(10_001 * 30);
    blocks.slice(1).forEach(({ range }, i) => expect(range.top).toBe(blocks[i]!.range.bottom + 1));
    for (const { range } of blocks) expect(cellsOf(range)).toBeLessThanOrEqual(BLOCK_CELLS);
  });

  it('takes a row at a time where a row alone is above the limit', () => {
    const batches = planBatches([sheet('宽', 3, 16_384)]);
    expect(batches.map((batch) => batch.length)).toEqual([1, 1, 1]);
  });
});
