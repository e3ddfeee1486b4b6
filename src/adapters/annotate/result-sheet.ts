import { annotateWords } from '../../locales/annotate-words';
import type { CellRef } from '../../core/model/cell';
import { addressOf } from '../../core/model/cell';
import { fill } from '../../locales/fill';
import type { AddedCell, AddedRow, AddedSheet } from '../ooxml/patch/patch-spec';
import type { CellStyle } from '../ooxml/write-spec';
import { headingFacts } from './note';
import type { Note, SendBack } from './note';
import { linesIn } from '../ooxml/text-lines';

const WIDTHS = [6, 14, 23, 9, 50, 48, 36];
const LAST = WIDTHS.length - 1;
const LINE_POINTS = 15;
const MOST_LINES = 26;
/** addresses named beside the first, where they fit */
const CELLS = 6;

const GRID = { left: 'thin', right: 'thin', top: 'thin', bottom: 'thin', color: 'BFBFBF' } as const;
const TITLE: CellStyle = { font: { bold: true, size: 16 }, align: { horizontal: 'center', vertical: 'center' } };
const FILER: CellStyle = { font: { size: 11 }, align: { horizontal: 'center', vertical: 'center' } };
const NOTE: CellStyle = { font: { size: 10, color: '595959' }, align: { vertical: 'center', wrap: true } };
const CAUSE: CellStyle = { ...NOTE, font: { bold: true }, border: GRID };
const HEAD: CellStyle = {
  font: { bold: true },
  fill: 'E7E6E6',
  border: GRID,
  align: { horizontal: 'center', vertical: 'center', wrap: true },
};
const TEXT: CellStyle = { border: GRID, align: { vertical: 'top', wrap: true } };
const CENTRED: CellStyle = { border: GRID, align: { horizontal: 'center', vertical: 'top', wrap: true } };
const LINK: CellStyle = { ...TEXT, font: { color: '0563C1', underline: true } };
const ANSWER: CellStyle = { ...TEXT, fill: 'FFFFCC', format: '@', unlocked: true };

function spread(value: string, style: CellStyle, height: number): AddedRow {
  return { height, cells: [{ column: 0, value, style }] };
}

function heightOf(texts: readonly (readonly [text: string, column: number])[]): number {
  const lines = Math.max(...texts.map(([text, column]) => linesIn(text, WIDTHS[column]!)));
  return Math.min(MOST_LINES, lines) * LINE_POINTS + 4;
}

/**
 * The address of the first cell, with those beside it on its sheet that fit in its column: some spreadsheets do not wrap
 * a text that leads somewhere.
 */
function addressesOf(first: CellRef, cells: readonly CellRef[], separator: string): string {
  const others = cells.filter((cell) => cell !== first && cell.sheet === first.sheet).slice(0, CELLS);
  const named = (count: number): string =>
    [first, ...others.slice(0, count)].map(addressOf).join(separator) + (cells.length > count + 1 ? '…' : '');
  let count = others.length;
  while (count > 0 && linesIn(named(count), WIDTHS[2]!) > 1) count -= 1;
  return named(count);
}

function noteRow(note: Note, worksheets: ReadonlySet<string>, { words }: SendBack): AddedRow {
  const first = note.cells.find(({ sheet }) => worksheets.has(sheet)) ?? null;
  const named = first ?? note.cells[0] ?? null;
  const sheet = named?.sheet ?? annotateWords(words.language).wholeFile;
  const address = named === null ? '' : addressesOf(named, note.cells, words.terms.separator);
  const cells: AddedCell[] = [
    { column: 0, value: note.number, style: CENTRED },
    { column: 1, value: sheet, style: TEXT },
    { column: 2, value: address, ...(first === null ? { style: TEXT } : { style: LINK, link: first }) },
    { column: 3, value: words.terms.class[note.class], style: CENTRED },
    { column: 4, value: note.message, style: TEXT },
    { column: 5, value: note.request, style: TEXT },
    { column: LAST, style: ANSWER },
  ];
  const texts = [
    [sheet, 1],
    [address, 2],
    [note.message, 4],
    [note.request, 5],
  ] as const;
  return { height: heightOf(texts), cells };
}

/** The sheet 审核结果: what was found, what is asked, and a place to answer. Only the answers may be typed. */
export function resultSheet(
  notes: readonly Note[],
  more: number,
  worksheets: ReadonlySet<string>,
  input: SendBack,
): AddedSheet {
  const annotate = annotateWords(input.words.language);
  const headings = [
    annotate.number,
    annotate.place,
    annotate.cell,
    annotate.class,
    annotate.message,
    annotate.request,
    annotate.answer,
  ];
  const above: AddedRow[] = [
    spread(annotate.title, TITLE, 30),
    spread(fill(annotate.filer, headingFacts(input)), FILER, 20),
    spread(annotate.note, NOTE, 34),
    { height: 24, cells: headings.map((value, column) => ({ column, value, style: HEAD })) },
  ];
  const below = more > 0 ? [spread(fill(annotate.moreFindings, { count: more }), NOTE, 20)] : [];
  const told = notes.flatMap((note) => [
    ...(note.heading === null ? [] : [spread(note.heading, CAUSE, 34)]),
    noteRow(note, worksheets, input),
  ]);
  const rows = [...above, ...told, ...below];
  const shared = rows.flatMap(({ cells: [first] }, row) => (first?.style === CAUSE ? [row] : []));
  const wide = [0, 1, 2, ...shared, ...(more > 0 ? [rows.length - 1] : [])];
  return {
    name: annotate.sheet,
    widths: WIDTHS,
    rows,
    merges: wide.map((row) => ({ row, from: 0, to: LAST })),
    freeze: above.length,
    landscape: true,
    tabColor: 'C00000',
    protect: true,
  };
}
