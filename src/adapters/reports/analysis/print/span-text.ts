import type { AnalysisBasis, ColumnSpan } from '../../../../core/model/analysis';
import type { Period } from '../../../../core/model/period';
import { fill } from '../../../../locales/fill';
import { lookUp } from '../../../../locales/look-up';
import type { Speech } from './speech';

function facts({ year, month }: Period, { own, words }: Speech) {
  const quarter = String(Math.ceil(month / 3));
  return {
    year,
    month: lookUp(words.months, String(month)) ?? String(month),
    quarter: lookUp(own.span.quarters, quarter) ?? quarter,
  };
}

/** The months of an analysis: 2013年1—9月, 2013年9月, 2013年三季度. */
export function spanText(period: Period, basis: AnalysisBasis, speech: Speech): string {
  const template = basis === 'ytd' && period.month === 1 ? 'firstMonth' : basis;
  return fill(speech.own.span[template], facts(period, speech));
}

/** The same as the heading of a column: 1—9月. */
export function shortSpan(period: Period, span: ColumnSpan, speech: Speech): string {
  if (span === 'month-from-cumulative') return fill(speech.own.derivedMonth, facts(period, speech));
  const template = span === 'ytd' && period.month === 1 ? 'firstMonth' : span;
  return fill(speech.own.shortSpan[template], facts(period, speech));
}
