import { readCsvTable } from '../../../src/adapters/legacy/read-csv-table';
import type { CsvTableOptions } from '../../../src/adapters/legacy/read-csv-table';
import { rowNumberOf } from '../../../src/core/model/flat-table';
import type { FlatTable } from '../../../src/core/model/flat-table';
import { isRefusal } from '../../../src/core/model/refusal';

async function tableOf(text: string, options?: CsvTableOptions): Promise<FlatTable> {
  const table = await readCsvTable(new TextEncoder().encode(text), options);
  if (isRefusal(table)) throw new Error(JSON.stringify(table));
  return table;
}

describe('a .csv as a flat table', () => {
  test('has number columns with NaN for missing, and text columns with a dictionary', async () => {
    const table = await tableOf('name,sales\n甲,1.5\n乙,\n甲,-2e3\n');
    expect(table.names).toEqual(['name', 'sales']);
    expect(table.rowCount).toBe(3);
    expect(table.columns[0]).toEqual({ kind: 'text', codes: Int32Array.of(0, 1, 0), dictionary: ['甲', '乙'] });
    expect(table.columns[1]).toEqual({ kind: 'number', values: Float64Array.of(1.5, NaN, -2000) });
  });

  test('counts rows as the file does: the row of names is 1', async () => {
    const table = await tableOf('a,b\n1,2\n3,4\n');
    expect(rowNumberOf(table, 0)).toBe(2);
    expect(table.rowNumbers).toBeUndefined();
  });

  test('leaves blank lines out but counts them', async () => {
    const table = await tableOf('a,b\n1,2\n\n3,4\n\n');
    expect(table.rowCount).toBe(2);
    expect(rowNumberOf(table, 1)).toBe(4);
  });

  test('takes a blank line of a one-column table as a missing value', async () => {
    const table = await tableOf('a\n1\n\n3\n');
    expect(table.columns[0]).toEqual({ kind: 'number', values: Float64Array.of(1, NaN, 3) });
  });

  test('takes blanks, NA, N/A, — and 空 as missing, or what is asked for', async () => {
    const text = 'a,b\n1,NA\n2,N/A\n3, — \n4,空\n5, \n6,7\n';
    expect((await tableOf(text)).columns[1]).toEqual({
      kind: 'number',
      values: Float64Array.of(NaN, NaN, NaN, NaN, NaN, 7),
    });
    const asked = await tableOf('a,b\n1,-9\n2,5\n', { missing: ['-9'] });
    expect(asked.columns[1]).toEqual({ kind: 'number', values: Float64Array.of(NaN, 5) });
  });

  test('keeps the text of a cell in a number column that is no number', async () => {
    const column = (await tableOf('a,b\n1,x\n2,12万\n3,01\n4,5\n5,6\n6,7\n')).columns[1];
    expect(column).toMatchObject({ kind: 'number', values: Float64Array.of(NaN, NaN, NaN, 5, 6, 7) });
    expect(column?.kind === 'number' && [...column.texts!]).toEqual([
      [0, 'x'],
      [1, '12万'],
      [2, '01'],
    ]);
  });

  test('settles a column by all of its cells, not by the first ones', async () => {
    const numbersFirst = [
      'a,b',
      ...Array.from({ length: 1500 }, (_, i) => `1,${i + 0.5}0`),
      ...Array.from({ length: 2000 }, () => '1,x'),
    ];
    const textColumn = (await tableOf(numbersFirst.join('\n'))).columns[1]!;
    expect(textColumn.kind === 'text' && textColumn.dictionary[textColumn.codes[1]!]).toBe('1.50');
    const textsFirst = [
      'a,b',
      ...Array.from({ length: 1500 }, () => '1,x'),
      ...Array.from({ length: 2000 }, (_, i) => `1,${i}`),
    ];
    const numberColumn = (await tableOf(textsFirst.join('\n'))).columns[1]!;
    expect(numberColumn.kind === 'number' && numberColumn.values[3499]).toBe(1999);
    expect(numberColumn.kind === 'number' && numberColumn.texts?.size).toBe(1500);
  });

  test('ignores fields beyond the names and takes absent ones as missing', async () => {
    const table = await tableOf('a,b\n1,2,3\n4\n');
    expect(table.columns).toHaveLength(2);
    expect(table.columns[1]).toEqual({ kind: 'number', values: Float64Array.of(2, NaN) });
  });

  test('may have names only', async () => {
    const table = await tableOf('a,b\n');
    expect(table).toMatchObject({ names: ['a', 'b'], rowCount: 0 });
  });

  test('is refused under the same codes as a return', async () => {
    const bytes = new TextEncoder().encode('a,b\n1,2\n');
    expect(await readCsvTable(bytes, { limits: { maxCells: 3 } })).toMatchObject({ code: 'too-many-cells' });
    expect(await readCsvTable(new Uint8Array())).toMatchObject({ code: 'empty-file' });
  });
});
