import { fill } from '../../../locales/fill';
import { formatMonth } from '../../../locales/format';
import { inLanguage } from '../../../locales/rule-book';
import type { Words } from '../../../locales/words';
import type { Deflate } from '../../ooxml/write-deflate';
import type { CellSpec, SheetSpec } from '../../ooxml/write-spec';
import { writeWorkbook } from '../../ooxml/write-workbook';
import type { CheckReport } from '../check-report';
import { countSentences } from '../count-sentences';
import { enterpriseSheet, fileSheet, findingSheet, missingSheet } from './report-sheets';

/** The title and the counts of the run, a sentence a line. */
function summarySheet(report: CheckReport, words: Words): SheetSpec {
  const title = fill(words.report.title, {
    pack: inLanguage(report.pack.name, words.language),
    period: formatMonth(report.period, words),
  });
  const line = (text: string, row: number): CellSpec => ({
    row,
    column: 0,
    content: { type: 'text', value: text },
    style: row === 0 ? { font: { size: 16, bold: true } } : { align: { vertical: 'center', wrap: true } },
  });
  return {
    name: words.report.summary,
    cells: [title, ...countSentences(report, words)].map(line),
    columns: [{ column: 0, width: 100 }],
    rows: [{ row: 0, height: 30 }],
    gridLines: false,
    print: { orientation: 'landscape', fit: { wide: 1, tall: 0 } },
  };
}

/** The sheets of the summary: counts, enterprises, findings, files, and what is missing where a register was given. */
export function reportSheets(report: CheckReport, words: Words): readonly SheetSpec[] {
  const missing = report.due === null ? [] : [missingSheet(report, words)];
  const tables = [enterpriseSheet(report, words), findingSheet(report, words), fileSheet(report, words), ...missing];
  return [summarySheet(report, words), ...tables];
}

/** The report as a workbook. Every text of a file is written as a text: none of it is ever run as a formula. */
export function xlsxReport(report: CheckReport, words: Words, deflate?: Deflate): Uint8Array {
  return writeWorkbook({ sheets: reportSheets(report, words), title: words.report.summary, creator: '' }, deflate);
}
