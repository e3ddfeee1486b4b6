import type { Analysis, AnalysisTable } from '../../../../core/model/analysis';
import { fill } from '../../../../locales/fill';
import { inLanguage } from '../../../../locales/rule-book';
import { dimensionsText } from './dimension-text';
import { spanText } from './span-text';
import { measureName, type Speech } from './speech';

export function tableTitle(table: AnalysisTable, speech: Speech): string {
  return fill(speech.own.kinds[table.kind], {
    by: dimensionsText(table.by, speech),
    measure: table.measure === null ? '' : measureName(table.measure, speech),
  });
}

/** Of the whole: 海口…工业月报：2013年1—9月分析. */
export function analysisTitle({ period, basis }: Analysis, speech: Speech): string {
  const { names, words, own } = speech;
  return fill(own.title, {
    pack: inLanguage(names.pack.name, words.language),
    span: spanText(period, basis, speech),
  });
}
