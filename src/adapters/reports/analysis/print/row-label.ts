import type { Analysis, AnalysisRow, AnalysisTable } from '../../../../core/model/analysis';
import { ANALYSIS_DIMENSIONS, type AnalysisDimension } from '../../../../core/model/analysis-definition';
import { parsePeriod } from '../../../../core/model/period';
import { fill } from '../../../../locales/fill';
import { formatMonth } from '../../../../locales/format';
import { lookUp } from '../../../../locales/look-up';
import { inLanguage } from '../../../../locales/rule-book';
import { dimensionsText, dimensionValue } from './dimension-text';
import { measureName, type Speech } from './speech';

const FEBRUARY = 2;

/** A row of the first dimension alone has no value of the second: that is no “not stated”. */
function groupLabel({ by }: AnalysisTable, { labels, indent }: AnalysisRow, speech: Speech): string {
  const own = indent === 0 ? labels.slice(0, 1) : labels;
  return own.map((label, at) => dimensionValue(by[at]!, label, speech)).join(' · ');
}

function periodLabel(text: string, speech: Speech): string {
  const period = parsePeriod(text);
  if (period === null) return text;
  if (period.month === FEBRUARY) return fill(speech.own.januaryFebruary, { year: period.year });
  return formatMonth(period, speech.words);
}

function populationLabel(what: string, speech: Speech): string {
  const { own } = speech;
  if (!(ANALYSIS_DIMENSIONS as readonly string[]).includes(what)) return lookUp(own.populations, what) ?? what;
  return fill(own.populations.other, { by: dimensionsText([what as AnalysisDimension], speech) });
}

/** What a row is about below the row that it is a part of: the value of the last dimension alone. */
export function partLabel(table: AnalysisTable, row: AnalysisRow, analysis: Analysis, speech: Speech): string {
  const { by } = table;
  if (row.subject !== 'group' || by.length < 2 || row.indent === 0) return rowLabel(table, row, analysis, speech);
  return dimensionValue(by.at(-1)!, row.labels.at(-1) ?? null, speech);
}

/** What a row is about, without its indent. */
export function rowLabel(table: AnalysisTable, row: AnalysisRow, analysis: Analysis, speech: Speech): string {
  const { own, words, names } = speech;
  const first = row.labels[0] ?? '';
  if (row.role === 'rest') return own.charts.rest;
  switch (row.subject) {
    case 'total':
      return own.total;
    case 'group':
      return groupLabel(table, row, speech);
    case 'measure':
    case 'ratio':
      return measureName(first, speech);
    case 'enterprise':
      return lookUp(analysis.names, first) ?? own.unknownEnterprise;
    case 'period':
      return periodLabel(first, speech);
    case 'step':
      return lookUp(own.steps, first) ?? first;
    case 'set':
      return lookUp(own.sets, first) ?? first;
    case 'population':
      return populationLabel(first, speech);
    case 'plan':
    case 'reference': {
      const name = (row.subject === 'plan' ? names.plans : names.references).get(first);
      return name === undefined ? first : inLanguage(name, words.language);
    }
  }
}
