import { quotedSheet } from '../../../ooxml/write-range';
import { linesIn } from '../../../ooxml/text-lines';
import type { CellSpec, LinkSpec, RowSpec, SheetSpec } from '../../../ooxml/write-spec';
import { caveatText, noteText } from '../print/caveat-text';
import { headLines } from '../print/head-lines';
import { analysisTitle } from '../print/table-title';
import type { AnalysisReport } from '../report';
import type { BookSpeech } from './book-speech';
import { LOOK } from './look';

/** A line of the contents. */
export interface ContentsLine {
  readonly number: string;
  readonly title: string;
  readonly sheet: string;
}

const WIDTHS = [16, 78];
const LINE_POINTS = 14.5;
/** A Chinese character takes a little less than two digits. */
const CLOSE = 1.05;

/** The first sheet: what this is, which returns it is made of, what it holds, and every caveat in words. */
export function frontSheet(report: AnalysisReport, contents: readonly ContentsLine[], speech: BookSpeech): SheetSpec {
  const { analysis, notes } = report;
  const { own, book } = speech;
  const cells: CellSpec[] = [];
  const rows: RowSpec[] = [];
  const merges: NonNullable<SheetSpec['merges']>[number][] = [];
  const links: LinkSpec[] = [];
  let row = 0;
  const across = (value: string, style: NonNullable<CellSpec['style']>, height: number): void => {
    cells.push({ row, column: 0, content: { type: 'text', value }, style });
    merges.push({ top: row, bottom: row, left: 0, right: 1 });
    rows.push({ row, height });
    row++;
  };
  const section = (value: string): void => {
    row++;
    cells.push({ row, column: 0, content: { type: 'text', value }, style: LOOK.section });
    cells.push({ row, column: 1, content: { type: 'blank' }, style: LOOK.section });
    rows.push({ row, height: 22 });
    row++;
  };
  const width = WIDTHS[0]! + WIDTHS[1]!;
  const title = analysisTitle(analysis, speech);
  across(title, LOOK.bookTitle, linesIn(title, width / 1.7) * 24 + 8);
  for (const line of headLines(report, speech)) across(line, LOOK.text, linesIn(line, width * CLOSE) * LINE_POINTS + 3);
  cells.push({ row, column: 0, content: { type: 'text', value: book.provider }, style: LOOK.number });
  cells.push({ row, column: 1, content: { type: 'blank' }, style: LOOK.blank });
  rows.push({ row, height: 20 });
  row++;
  section(book.contents);
  for (const { number, title: name, sheet } of contents) {
    cells.push({ row, column: 0, content: { type: 'text', value: number }, style: LOOK.number });
    cells.push({ row, column: 1, content: { type: 'text', value: name }, style: LOOK.link });
    links.push({ at: { row, column: 1 }, location: `${quotedSheet(sheet)}!A1`, tip: sheet });
    rows.push({ row, height: 16 });
    row++;
  }
  const told = new Set([
    ...notes.map((note) => noteText(note, analysis.publish, speech)),
    ...analysis.caveats.map((caveat) => caveatText(caveat, analysis, speech)),
  ]);
  if (told.size > 0) section(own.caveats);
  [...told].forEach((value, i) => {
    cells.push({ row, column: 0, content: { type: 'number', value: i + 1 }, style: LOOK.number });
    cells.push({ row, column: 1, content: { type: 'text', value }, style: LOOK.text });
    rows.push({ row, height: linesIn(value, WIDTHS[1]! * CLOSE) * LINE_POINTS + 3 });
    row++;
  });
  return {
    name: book.contents,
    ...{ cells, rows, merges, links, gridLines: false, active: { row: 0, column: 0 } },
    columns: WIDTHS.map((one, column) => ({ column, width: one })),
    print: { orientation: 'portrait', fit: { wide: 1, tall: 0 }, footer: `&C${book.page}` },
  };
}
