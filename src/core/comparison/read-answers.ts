import { LONGEST_TEXT } from '../model/cell';
import type { SheetGrid, WorkbookGrid } from '../model/grid';
import type { SaidLine } from './return-comparison';

/** The names of the sheet with the results of a check, and of the columns looked for. */
export interface ResultSheetNames {
  readonly sheet: string;
  readonly place: string;
  readonly cell: string;
  readonly answer: string;
}

/** The headings stand in one of the first rows; five hundred findings and their causes follow at most. */
const MOST_ABOVE = 12;
const MOST_ROWS = 2_000;

function textAt(sheet: SheetGrid, row: number, column: number): string {
  const cell = sheet.cellAt(row, column);
  return cell.type === 'blank' ? '' : cell.raw.trim().slice(0, LONGEST_TEXT);
}

/** Answers in the sheet that goes back to an enterprise (审核结果): which cells, and what is said to them. */
export function readAnswers(book: WorkbookGrid, names: ResultSheetNames): readonly SaidLine[] {
  const sheet = book.sheets.find(({ name }) => name === names.sheet);
  if (!sheet) return [];
  const wanted = [names.place, names.cell, names.answer];
  for (let heading = 0; heading < Math.min(MOST_ABOVE, sheet.rowCount); heading++) {
    const texts = Array.from({ length: 12 }, (_, column) => textAt(sheet, heading, column));
    const [place, cell, answer] = wanted.map((name) => texts.indexOf(name)) as [number, number, number];
    if (place < 0 || cell < 0 || answer < 0) continue;
    const lines: SaidLine[] = [];
    for (let row = heading + 1; row < Math.min(sheet.rowCount, heading + 1 + MOST_ROWS); row++) {
      const text = textAt(sheet, row, answer);
      const addresses = textAt(sheet, row, cell)
        .split(/[\s,;，；、]+/)
        .filter((part) => part !== '');
      const where = textAt(sheet, row, place);
      if (text === '' || addresses.length === 0) continue;
      const told = addresses.map((address) => (where === '' ? address : `${where}!${address}`)).join(',');
      lines.push({ form: '', rule: '', cell: told, text, fingerprint: null });
    }
    return lines;
  }
  return [];
}
