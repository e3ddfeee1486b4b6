import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '@e965/xlsx';
import { nodeInflate } from '../../../../src/adapters/ooxml/inflate.node';
import type { CellPatch, Patched } from '../../../../src/adapters/ooxml/patch/patch-spec';
import { writePatched } from '../../../../src/adapters/ooxml/patch/write-patched';
import { readXlsx } from '../../../../src/adapters/xlsx/read-xlsx';
import type { WorkbookGrid } from '../../../../src/core/model/grid';
import { isRefusal } from '../../../../src/core/model/refusal';
import { readBook, valuesOf } from '../../../fixtures/xlsx/read';
import { changedEntries } from './compare-entries';

const SHARED = path.resolve(__dirname, '../../../../../shared/workbooks');
const files = existsSync(SHARED)
  ? ['calamine', 'readxl', 'sheetjs'].flatMap((folder) =>
      readdirSync(path.join(SHARED, folder), { recursive: true })
        .map((name) => path.join(SHARED, folder, String(name)))
        .filter((file) => /\.(xlsx|xlsm)$/i.test(file)),
    )
  : [];
const onFiles =
  files.length > 0 ? it.each(files.map((file) => [path.relative(SHARED, file), file])) : it.skip.each([['', '']]);

/** The other reader looks for comments only under `xl/`, by the addresses of Transitional. */
const UNSEEN = new Set(['minimal_package.xlsx', 'strict_iso_paths.xlsx', 'los-angeles-arrests-xlsx.xlsx']);

/** Made-up places: a stored cell, a cell in a row that is there, and one far below everything. */
function madeUp(book: WorkbookGrid): CellPatch[] {
  return book.sheets
    .filter((sheet) => sheet.kind === 'worksheet')
    .slice(0, 3)
    .flatMap((sheet) => {
      const middle = Math.floor(sheet.size / 2);
      const stored = sheet.size > 0 ? [{ row: sheet.rows[middle]!, column: sheet.columns[middle]! }] : [];
      const last = sheet.size > 0 ? [{ row: sheet.rows[sheet.size - 1]!, column: 200 }] : [];
      return [...stored, ...last, { row: 5000, column: 1 }, { row: 0, column: 0 }].map((at) => ({
        ...at,
        sheet: sheet.name,
        fill: 'FFF2CC',
        comment: '请核对 <此处> & "引号"',
      }));
    });
}

describe('a copy of a received workbook with made-up marks', () => {
  onFiles('changes only the parts concerned and reads back equal: %s', async (_, file) => {
    const bytes = new Uint8Array(readFileSync(file));
    const before = await readXlsx(bytes, { inflate: nodeInflate });
    if (isRefusal(before)) {
      // what is not read is not annotated either, and says so with a code
      const refused = writePatched(bytes, { cells: [], author: '审报' }, { inflate: nodeInflate });
      if (isRefusal(refused)) expect(refused.code).toMatch(/^[a-z-]+$/);
      return;
    }
    const cells = madeUp(before);
    const sheet = { name: before.sheets[0]!.name, widths: [20], rows: [{ cells: [{ column: 0, value: '一' }] }] };
    const patched = writePatched(
      bytes,
      { cells, author: '审报', sheets: [sheet] },
      { inflate: nodeInflate },
    ) as Patched;
    expect(patched).not.toHaveProperty('code');

    const after = await readBook(patched.bytes);
    expect(after.sheets.map(({ name }) => name)).toEqual([...before.sheets.map(({ name }) => name), ...patched.sheets]);
    before.sheets.forEach((received, at) => {
      expect(valuesOf(after.sheets[at]!)).toEqual(valuesOf(received));
      expect(after.sheets[at]!.merges).toEqual(received.merges);
      expect([...after.sheets[at]!.formats.slice(0, received.size)].map((i) => after.formats[i])).toEqual(
        [...received.formats.slice(0, received.size)].map((i) => before.formats[i]),
      );
    });
    expect(after.names).toEqual(before.names);

    const { changed, added } = changedEntries(bytes, patched.bytes);
    for (const name of changed) {
      expect(name).toMatch(
        /\[Content_Types\]\.xml$|workbook\w*\.xml(\.rels)?$|styles\w*\.xml$|sheet\w*\.xml(\.rels)?$|comments\w*\.xml$|\.vml$/i,
      );
    }
    for (const name of added)
      expect(name).toMatch(/(sheet\d+\.xml(\.rels)?|comments\d+\.xml|vmlDrawing\d+\.vml|styles\d*\.xml)$/);

    const other = read(patched.bytes, { dense: true });
    expect(other.SheetNames).toHaveLength(after.sheets.length);
    const first = cells[0];
    if (first && !UNSEEN.has(path.basename(file))) {
      const rows = other.Sheets[first.sheet]?.['!data'] as unknown as ({ c?: { t: string }[] } | undefined)[][];
      const comments = rows[first.row]?.[first.column]?.c ?? [];
      expect(comments.map(({ t }) => t).join('')).toContain('请核对 <此处> & "引号"');
    }
  });
});
