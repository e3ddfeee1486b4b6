import type { Words } from '../../../../locales/words';
import type { Deflate } from '../../../ooxml/write-deflate';
import type { FontStyle } from '../../../ooxml/write-spec';
import { writeWorkbook } from '../../../ooxml/write-workbook';
import { speechOf } from '../print/speech';
import { analysisTitle } from '../print/table-title';
import type { AnalysisReport } from '../report';
import { analysisSheets } from './analysis-sheets';

const FONT: FontStyle = { name: '宋体', size: 10 };

/** The analysis as a workbook. Equal analyses give equal bytes. */
export function analysisBook(report: AnalysisReport, words: Words, deflate?: Deflate): Uint8Array {
  const title = analysisTitle(report.analysis, speechOf(report.names, words));
  return writeWorkbook({ sheets: analysisSheets(report, words), title, creator: '', font: FONT }, deflate);
}
