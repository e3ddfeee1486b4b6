import { fflateInflate } from '../../../src/adapters/ooxml/inflate-fflate';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import { streamSheet } from '../../../src/adapters/xlsx/stream-sheet';
import type { StreamStart } from '../../../src/adapters/xlsx/stream-sheet';
import { readXlsx } from '../../../src/adapters/xlsx/read-xlsx';
import { CellType } from '../../../src/core/model/grid';
import { isRefusal } from '../../../src/core/model/refusal';
import { buildWorkbook, withRows } from '../../fixtures/xlsx/workbook-builder';
import { readBook } from '../../fixtures/xlsx/read';

/** A sheet large enough to be inflated in pieces, with texts that no boundary may harm. */
function largeWorkbook(): Uint8Array {
  const rows: string[] = [];
  const strings: string[] = [];
  let state = 1;
  for (let row = 1; row <= 6000; row++) {
    const cells = [...Array(8).keys()].map((column) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      const address = `${String.fromCharCode(65 + column)}${String(row)}`;
      if (column === 0) {
        strings.push(`<si><t>银地华企业${String(state)}号</t></si>`);
        return `<c r="${address}" t="s"><v>${String(row - 1)}</v></c>`;
      }
      return column === 7
        ? `<c r="${address}"><f>B${String(row)}*2</f><v>${String(state / 7)}</v></c>`
        : `<c r="${address}" s="0"><v>${String(state / 100)}</v></c>`;
    });
    rows.push(`<row r="${String(row)}">${cells.join('')}</row>`);
  }
  return withRows(rows.join(''), { strings: strings.join('') });
}

interface Seen {
  count: number;
  sum: number;
  texts: string[];
  raws: number;
}

async function collect(
  bytes: Uint8Array,
  sheet: string | number,
  inflate = nodeInflate,
): Promise<{ seen: Seen; result: unknown }> {
  const seen: Seen = { count: 0, sum: 0, texts: [], raws: 0 };
  let start: StreamStart | null = null;
  const result = await streamSheet(
    bytes,
    sheet,
    {
      start(of) {
        start = of;
      },
      cell(_row, _column, type, value) {
        seen.count++;
        if (type === CellType.number) seen.sum += value;
        else seen.texts.push(start!.strings[value]!);
      },
      raw() {
        seen.raws++;
      },
    },
    { inflate },
  );
  return { seen, result };
}

describe('streaming a sheet', () => {
  test('gives the cells that the grid has', async () => {
    const bytes = largeWorkbook();
    const sheet = (await readBook(bytes)).sheets[0]!;
    for (const inflate of [nodeInflate, fflateInflate]) {
      const { seen, result } = await collect(bytes, 0, inflate);
      expect(result).toBeNull();
      expect(seen.count).toBe(sheet.size);
      let sum = 0;
      const texts: string[] = [];
      for (let at = 0; at < sheet.size; at++) {
        if (sheet.types[at] === CellType.number) sum += sheet.numbers[at]!;
        else texts.push(sheet.strings[sheet.numbers[at]!]!);
      }
      expect(seen.sum).toBe(sum);
      expect(seen.texts).toEqual(texts);
      expect(texts.every((text) => /^银地华企业\d+号$/.test(text))).toBe(true);
    }
  });

  test('a sheet is chosen by name or position', async () => {
    const bytes = buildWorkbook({
      sheets: [
        { name: '一', rows: '<row><c><v>1</v></c></row>' },
        { name: '二', rows: '<row><c><v>2.0</v></c><c><v>3</v></c></row>' },
      ],
    });
    expect((await collect(bytes, '二')).seen).toEqual({ count: 2, sum: 5, texts: [], raws: 1 });
    expect((await collect(bytes, 0)).seen.sum).toBe(1);
    expect((await collect(bytes, '三')).result).toMatchObject({ kind: 'refusal', code: 'missing-part' });
    expect((await collect(bytes, 9)).result).toMatchObject({ kind: 'refusal', code: 'missing-part' });
  });

  test('a chart sheet has no cells', async () => {
    const bytes = buildWorkbook({ sheets: [{ type: 'chartsheet' }] });
    expect(await collect(bytes, 0)).toMatchObject({ seen: { count: 0 }, result: null });
  });

  test('a refusal comes as a value, a fault of the visitor as itself', async () => {
    expect((await collect(withRows('<row><c t="s"><v>5</v></c></row>'), 0)).result).toMatchObject({
      code: 'damaged-part',
    });
    const fault = new Error('visitor');
    const visit = streamSheet(
      largeWorkbook(),
      0,
      {
        cell: () => {
          throw fault;
        },
      },
      { inflate: nodeInflate },
    );
    await expect(visit).rejects.toBe(fault);
  });

  test('cancelling takes effect while a large sheet is read', async () => {
    const cancel = { cancelled: false };
    let count = 0;
    const visitor = {
      cell(): void {
        if (++count === 100) cancel.cancelled = true;
      },
    };
    const result = await streamSheet(largeWorkbook(), 0, visitor, { inflate: nodeInflate, cancel });
    expect(result).toMatchObject({ code: 'cancelled' });
    expect(count).toBeLessThan(48_000);
  });

  test('two large workbooks read at the same time do not disturb one another', async () => {
    const bytes = largeWorkbook();
    const books = await Promise.all([
      readXlsx(bytes, { inflate: nodeInflate }),
      readXlsx(bytes, { inflate: nodeInflate }),
    ]);
    const sizes = books.map((book) => (isRefusal(book) ? book.code : book.sheets[0]!.cellAt(5999, 0).raw));
    expect(sizes[0]).toMatch(/^银地华企业/);
    expect(sizes[1]).toBe(sizes[0]);
  });
});
