import { readFileSync, writeFileSync } from 'node:fs';
import { nodeInflate } from '../../../src/adapters/ooxml/inflate.node';
import type { CellSpec } from '../../../src/adapters/ooxml/write-spec';
import { writeWorkbook } from '../../../src/adapters/ooxml/write-workbook';
import { readXlsxSync } from '../../../src/adapters/xlsx/read-xlsx';
import { isRefusal } from '../../../src/core/model/refusal';

export type Line = Record<string, string | number>;

/** The first sheet of a workbook as lines by heading. */
export function linesOf(file: string): Line[] {
  const book = readXlsxSync(new Uint8Array(readFileSync(file)), { inflate: nodeInflate });
  if (isRefusal(book)) throw new Error(book.code);
  const sheet = book.sheets[0]!;
  const heads = Array.from({ length: sheet.columnCount }, (_, column) => sheet.cellAt(0, column).raw);
  return Array.from({ length: sheet.rowCount - 1 }, (_, row) => {
    const cells = heads.map((head, column) => [head, sheet.cellAt(row + 1, column)] as const);
    return Object.fromEntries(
      cells.map(([head, cell]) => [head, cell.type === 'number' ? cell.value : cell.raw] as const),
    );
  });
}

/** Writes lines as another program would: plain cells, columns in the order of the first line, texts as texts. */
export function writeLines(file: string, lines: readonly Line[], above: readonly string[] = []): string {
  const heads = Object.keys(lines[0]!);
  const content = (value: string | number | undefined): CellSpec['content'] => {
    if (value === undefined || value === '') return { type: 'blank' };
    return typeof value === 'number' ? { type: 'number', value } : { type: 'text', value };
  };
  const rows = [...above.map((text) => [text]), heads, ...lines.map((line) => heads.map((head) => line[head]))];
  const cells = rows.flatMap((row, at) => row.map((value, column) => ({ row: at, column, content: content(value) })));
  writeFileSync(file, writeWorkbook({ sheets: [{ name: '名单', cells }] }));
  return file;
}
