import type { SheetGrid } from '../../model/grid';
import { CellType } from '../../model/grid';
import type { PrintedText } from './template-mark';

/** Rows a template's row is looked for above and below where it should stand. */
const REACH = 30;

/** What became of one printed text. */
export interface ChangedText {
  readonly printed: PrintedText;
  /** where it should stand now, rows put in or taken out above it counted */
  readonly row: number;
  readonly found: string;
}

export interface PrintedRowsFound {
  readonly changed: readonly ChangedText[];
  /** printed rows that are nowhere to be found */
  readonly missing: readonly (readonly PrintedText[])[];
  /** by row of the template: its row now; absent for a missing one */
  readonly nowAt: ReadonlyMap<number, number>;
}

/** A text without the differences that saving by another program makes. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

function textAt(sheet: SheetGrid, row: number, column: number): string {
  const i = sheet.indexOf(row, column);
  if (i < 0) return '';
  if (sheet.types[i] === CellType.text) return plain(sheet.strings[sheet.numbers[i]!] ?? '');
  return plain(sheet.cellAt(row, column).raw);
}

function byRow(texts: readonly PrintedText[]): [number, PrintedText[]][] {
  const rows = new Map<number, PrintedText[]>();
  for (const text of texts) rows.set(text.row, [...(rows.get(text.row) ?? []), text]);
  return [...rows].sort(([a], [b]) => a - b);
}

/** Finds the printed rows of a template on a sheet, in order: where each stands now, which texts changed, which rows are gone. */
export function findPrintedRows(sheet: SheetGrid, texts: readonly PrintedText[]): PrintedRowsFound {
  const changed: ChangedText[] = [];
  const missing: PrintedText[][] = [];
  const nowAt = new Map<number, number>();
  let shift = 0;
  const kept = (row: readonly PrintedText[], by: number): number =>
    row.filter((text) => textAt(sheet, text.row + by, text.column) === plain(text.text)).length;
  const wholeAt = (row: readonly PrintedText[]): number | null => {
    for (let step = 0; step <= REACH; step++) {
      if (kept(row, shift + step) === row.length) return shift + step;
      if (kept(row, shift - step) === row.length) return shift - step;
    }
    return null;
  };
  for (const [row, line] of byRow(texts)) {
    const found = wholeAt(line);
    if (found !== null) {
      shift = found;
    } else if (line.length > 1 && kept(line, shift) === 0) {
      missing.push(line);
      shift -= 1;
      continue;
    }
    nowAt.set(row, row + shift);
    for (const printed of line) {
      const text = textAt(sheet, row + shift, printed.column);
      if (text !== plain(printed.text)) changed.push({ printed, row: row + shift, found: text });
    }
  }
  return { changed, missing, nowAt };
}
