import type { Words } from '../../../../locales/words';
import type { Paint } from '../../text/paint';
import { printable } from '../../text/printable';
import { caveatTexts, noteText } from '../print/caveat-text';
import { headLines } from '../print/head-lines';
import { printedTable } from '../print/printed-table';
import { speechOf, type Speech } from '../print/speech';
import { analysisTitle } from '../print/table-title';
import type { AnalysisReport } from '../report';
import { tableLines } from './table-lines';

/** What the host says, before the figures. */
function hostNotes({ analysis, notes }: AnalysisReport, speech: Speech): string[] {
  return notes.map((note) => printable(noteText(note, analysis.publish, speech)));
}

/** The analysis for a terminal: tables in the published layout, then every caveat. */
export function analysisText(report: AnalysisReport, words: Words, paint: Paint): string {
  const speech = speechOf(report.names, words);
  const { analysis } = report;
  const told = caveatTexts(analysis.caveats, analysis, speech);
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
