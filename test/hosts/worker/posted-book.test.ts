import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fflateInflate } from '../../../src/adapters/ooxml/inflate-fflate';
import { isRefusal } from '../../../src/core/model/refusal';
import type { SheetGrid, WorkbookGrid } from '../../../src/core/model/grid';
import { openAny } from '../../../src/hosts/worker/open/open-any';
import { postedBook, receivedBook } from '../../../src/hosts/worker/open/posted-book';
import { sampleHost } from '../pane/sample-host';

const ASSETS = path.resolve(__dirname, '../../../assets/samples');

/** What passes between worker and page: a structured clone. */
const through = (book: WorkbookGrid): WorkbookGrid => receivedBook(structuredClone(postedBook(book)));

/** Every cell as readers see it, with formula and hidden lines. */
function seen(book: WorkbookGrid): unknown {
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    merges: sheet.merges,
    cells: Array.from({ length: sheet.size }, (_, at) => {
      const [row, column] = [sheet.rows[at]!, sheet.columns[at]!];
      return [
        sheet.cellAt(row, column),
        sheet.formulaAt(row, column),
        sheet.isRowHidden(row),
        sheet.isColumnHidden(column),
      ];
    }),
  }));
}

describe('a workbook on its way from the worker', () => {
  it('is the same in every cell, text, formula and hidden line', () => {
    const { received } = sampleHost();
    expect(seen(through(received))).toEqual(seen(received));
    expect(through(received)).toMatchObject({ format: received.format, formats: received.formats });
  });

  it('keeps what the file wrote where it says more than the value', () => {
    const { received } = sampleHost();
    const first = received.sheets[0]!;
    const cellAt: SheetGrid['cellAt'] = (row, column) => {
      const cell = first.cellAt(row, column);
      return cell.type === 'number' ? { ...cell, raw: `${cell.raw}.50` } : cell;
    };
    const odd = { ...received, sheets: [Object.assign(Object.create(first) as SheetGrid, { cellAt })] };
    expect(seen(through(odd))).toEqual(seen(odd));
  });
});

// SheetJS writes remarks about odd files to the console
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('a file of any format, read in the worker', () => {
  it.each([
    ['sample-2-libreoffice.xls', 'xls'],
    ['sample-3-libreoffice.ods', 'ods'],
  ])('%s is read by what its bytes are', async (name, format) => {
    const book = await openAny(readFileSync(path.join(ASSETS, name)), 'renamed.xlsx', fflateInflate);
    expect(isRefusal(book) ? book : book.format).toBe(format);
  });

  it('is text only where it is called so', async () => {
    const bytes = new TextEncoder().encode('指标,数值\n01,5\n');
    expect(await openAny(bytes, 'a.csv', fflateInflate)).toMatchObject({ format: 'csv' });
    expect(await openAny(bytes, 'a.xlsx', fflateInflate)).toMatchObject({ code: 'not-a-workbook', detail: 'text' });
  });

  it.each([
    ['nothing', new Uint8Array(0), 'empty-file'],
    ['a page of the web', new TextEncoder().encode('<!doctype html><html></html>'), 'not-a-workbook'],
    ['bytes of no format', new Uint8Array([1, 2, 3, 0, 0, 255]), 'not-a-workbook'],
  ])('is refused in words where it is %s', async (_, bytes, code) => {
    expect(await openAny(bytes, 'a.xls', fflateInflate)).toMatchObject({ kind: 'refusal', code });
  });
});
