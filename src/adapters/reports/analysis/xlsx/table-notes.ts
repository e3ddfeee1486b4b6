import { fill } from '../../../../locales/fill';
import { linesIn } from '../../../ooxml/text-lines';
import { caveatText } from '../print/caveat-text';
import { withoutTable } from '../print/without-table';
import { LOOK } from './look';
import type { SheetPiece, TableSource } from './table-source';

const LINE_POINTS = 12;

/** What stands below a table: why there are dashes and what is withheld, and what a statistician would say of it. */
export function tableNotes(
  { part, printed, report, speech }: TableSource,
  { row, last, width }: { readonly row: number; readonly last: number; readonly width: number },
): SheetPiece & { readonly end: number } {
  const { analysis } = report;
  const { table } = part;
  const withheld = table.rows.some(({ cells }) => cells.some((cell) => cell !== null && cell.suppressed !== null));
  const { fewest, dominant } = speech.names.disclosure;
  const texts = [
    printed.reasons,
    withheld ? fill(speech.own.published, { fewest, dominant }) : null,
    ...analysis.caveats
      .filter((one) => one.table === table.id)
      .map((one) => withoutTable(caveatText(one, analysis, speech), printed.title)),
  ].filter((text) => text !== null);
  const lines = [...new Set(texts)].map((text, i) => (i === 0 ? fill(speech.book.note, { text }) : text));
  return {
    cells: lines.map((value, i) => ({ row: row + i, column: 0, content: { type: 'text', value }, style: LOOK.note })),
    rows: lines.map((text, i) => ({ row: row + i, height: linesIn(text, width * 1.05) * LINE_POINTS + 4 })),
    merges: last === 0 ? [] : lines.map((_, i) => ({ top: row + i, bottom: row + i, left: 0, right: last })),
    end: Math.max(row - 1, row + lines.length - 1),
  };
}
