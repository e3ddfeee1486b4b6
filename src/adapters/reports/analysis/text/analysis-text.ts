import type { Words } from '../../../../locales/words';
import { displayWidth, padToWidth } from '../../text/display-width';
import type { Paint } from '../../text/paint';
import { printable } from '../../text/printable';
import { caveatText, noteText } from '../print/caveat-text';
import { headLines } from '../print/head-lines';
import { printedTable, type PrintedRow, type PrintedTable } from '../print/printed-table';
import { speechOf, type Speech } from '../print/speech';
import { analysisTitle } from '../print/table-title';
import type { AnalysisReport } from '../report';

const GAP = '  ';

/** The texts of a row, by column: label, unit, enterprises, figures. */
function columnsOf(row: PrintedRow): string[] {
  const label = `${GAP.repeat(row.indent)}${row.label}`;
  return [label, row.unit, row.enterprises, ...row.cells].filter((text) => text !== null).map(printable);
}

function headingRows(table: PrintedTable, { own }: Speech): string[][] {
  const lead = [
    own.item,
    ...(table.hasUnits ? [own.unitColumn] : []),
    ...(table.hasEnterprises ? [own.enterprisesColumn] : []),
  ];
  const names = [...lead, ...table.headings.map(({ name }) => name)];
  const groups = table.headings.map(({ group }, at) => (group === table.headings[at - 1]?.group ? '' : (group ?? '')));
  return groups.some((group) => group !== '') ? [[...lead.map(() => ''), ...groups], names] : [names];
}

/** A table aligned by display width: labels and units to the left, figures to the right. */
function tableLines(table: PrintedTable, speech: Speech, paint: Paint): string[] {
  const heads = headingRows(table, speech).map((row) => row.map(printable));
  const rows = table.rows.map(columnsOf);
  const widths = heads[0]!.map((_, at) => Math.max(...[...heads, ...rows].map((row) => displayWidth(row[at] ?? ''))));
  const left = table.hasUnits ? 2 : 1;
  const line = (row: readonly string[]): string =>
    row
      .map((text, at) => padToWidth(text, widths[at]!, at < left ? 'left' : 'right'))
      .join(GAP)
      .trimEnd();
  const width = widths.reduce((sum, one) => sum + one + GAP.length, -GAP.length);
  const unit = table.unit === null ? '' : printable(table.unit);
  const room = Math.max(width - displayWidth(table.title), displayWidth(unit) + GAP.length);
  return [
    '',
    `${paint.heading(printable(table.title))}${padToWidth(unit, room, 'right')}`.trimEnd(),
    paint.faint('─'.repeat(width)),
    ...heads.map((row) => paint.faint(line(row))),
    ...rows.map(line),
    ...(table.reasons === null ? [] : [paint.faint(printable(table.reasons))]),
  ];
}

/** What the host says, before the figures. */
function hostNotes({ analysis, notes }: AnalysisReport, speech: Speech): string[] {
  return notes.map((note) => printable(noteText(note, analysis.publish, speech)));
}

/** The analysis for a terminal: tables in the published layout, then every caveat. */
export function analysisText(report: AnalysisReport, words: Words, paint: Paint): string {
  const speech = speechOf(report.names, words);
  const { analysis } = report;
  const told = [...new Set(analysis.caveats.map((caveat) => caveatText(caveat, analysis, speech)))];
  return [
    paint.heading(printable(analysisTitle(analysis, speech))),
    ...headLines(report, speech),
    ...hostNotes(report, speech),
    ...analysis.tables.flatMap((table) => tableLines(printedTable(table, analysis, speech), speech, paint)),
    ...(told.length === 0 ? [] : ['', paint.heading(speech.own.caveats)]),
    ...told.map((text, at) => printable(`${String(at + 1)}. ${text}`)),
    '',
  ].join('\n');
}
