import type { SheetSpec } from '../../../adapters/ooxml/write-spec';
import { analysisHtml } from '../../../adapters/reports/analysis/html/analysis-html';
import { analysisJson } from '../../../adapters/reports/analysis/json/analysis-json';
import type { AnalysisReport } from '../../../adapters/reports/analysis/report';
import { analysisBook } from '../../../adapters/reports/analysis/xlsx/analysis-book';
import { analysisSheets } from '../../../adapters/reports/analysis/xlsx/analysis-sheets';
import { formatPeriod } from '../../../core/model/period';
import { fill } from '../../../locales/fill';
import type { AnalyseViewWords } from '../../../locales/analyse-view-words';
import type { Words } from '../../../locales/words';

export type AnalysisFileKind = 'xlsx' | 'html' | 'json';

/** A file to be handed to the person. */
export interface AnalysisFile {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly type: string;
}

const TYPES: Readonly<Record<AnalysisFileKind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html;charset=utf-8',
  json: 'application/json',
};

/** The analysis as a file: the same workbook, page and data that `shenbao analyse` writes. */
export function analysisFile(
  kind: AnalysisFileKind,
  report: AnalysisReport,
  words: Words,
  texts: AnalyseViewWords,
): AnalysisFile {
  const make: Readonly<Record<AnalysisFileKind, () => Uint8Array | string>> = {
    xlsx: () => analysisBook(report, words),
    html: () => analysisHtml(report, words),
    json: () => `${JSON.stringify(analysisJson(report, words), null, 2)}\n`,
  };
  const name = `${fill(texts.out.file, { period: formatPeriod(report.analysis.period) })}.${kind}`;
  return { name, content: make[kind](), type: TYPES[kind] };
}

/** The same sheets for the open workbook. */
export function sheetsOf(report: AnalysisReport, words: Words): readonly SheetSpec[] {
  return analysisSheets(report, words);
}
