import { SHEET_NAME_LENGTH } from '../../../adapters/ooxml/sheet-name-length';
import type { SheetSpec } from '../../../adapters/ooxml/write-spec';
import type { CheckReport } from '../../../adapters/reports/check-report';
import { csvReport } from '../../../adapters/reports/csv/csv-report';
import { htmlReport } from '../../../adapters/reports/html/html-report';
import { reportSheets, xlsxReport } from '../../../adapters/reports/xlsx/xlsx-report';
import { formatPeriod } from '../../../core/model/period';
import { fill } from '../../../locales/fill';
import type { ManyWords } from '../../../locales/many-words';
import type { Words } from '../../../locales/words';

export const SUMMARY_KINDS = ['xlsx', 'csv', 'html'] as const;
export type SummaryKind = (typeof SUMMARY_KINDS)[number];

/** A file to be handed to the person. */
export interface SummaryFile {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly type: string;
}

const TYPES: Readonly<Record<SummaryKind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  html: 'text/html;charset=utf-8',
};

/** The summary as a file. Texts that stand in received files stay texts in each of them. */
export function summaryFile(kind: SummaryKind, report: CheckReport, words: Words, texts: ManyWords): SummaryFile {
  const make: Readonly<Record<SummaryKind, (report: CheckReport, words: Words) => Uint8Array | string>> = {
    xlsx: xlsxReport,
    csv: csvReport,
    html: htmlReport,
  };
  const name = `${fill(texts.out.file, { period: formatPeriod(report.period) })}.${kind}`;
  return { name, content: make[kind](report, words), type: TYPES[kind] };
}

/** The summary as sheets for a workbook that has sheets of its own: their names say that they are of the check. */
export function summarySheets(report: CheckReport, words: Words, texts: ManyWords): readonly SheetSpec[] {
  return reportSheets(report, words).map((sheet) => ({
    ...sheet,
    name: fill(texts.out.sheet, { name: sheet.name }).slice(0, SHEET_NAME_LENGTH),
  }));
}
