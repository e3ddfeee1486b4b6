import type { AnalysisCell, AnalysisColumn, AnalysisIndicator, AnalysisRow } from '../../../../core/model/analysis';
import { roundHalfUp } from '../../../../core/rounding/round-half-up';
import { fill } from '../../../../locales/fill';
import { formatNumber, UNDEFINED_MARK } from '../../../../locales/format';
import { comparisonWords, undefinedReason } from '../../../../locales/indicator-words';
import { lookUp } from '../../../../locales/look-up';
import type { Speech } from './speech';

/** Differences: printed with their sign. */
const SIGNED: ReadonlySet<AnalysisIndicator> = new Set([
  'increase',
  'growth-change',
  'share-change',
  'rate-change',
  'ahead',
]);
/** Rates of growth: one that prints as 0.0 is 持平. */
const GROWTH: ReadonlySet<AnalysisIndicator> = new Set(['growth', 'two-year-average-growth']);
const FREE_DECIMALS = 1;

/** Digits after the point of a cell: the column's, else the row's. */
export function decimalsOf(column: AnalysisColumn, row: AnalysisRow): number {
  return column.decimals ?? row.decimals ?? FREE_DECIMALS;
}

/** Unit of a cell: the column's, else the row's. */
export function unitOfAnalysisCell(column: AnalysisColumn, row: AnalysisRow): string {
  return column.unit ?? row.unit ?? '';
}

function kindOf(column: AnalysisColumn, row: AnalysisRow, { names }: Speech): 'amount' | 'result' {
  const id = column.of ?? (row.subject === 'measure' ? (row.labels[0] ?? '') : '');
  return names.measures.get(id)?.kind ?? 'amount';
}

/**
 * A cell as it is printed, rounded here and nowhere before, without its unit; '' where the row has no such figure, a
 * dash where it cannot be computed, a word where a sign says more than a number.
 */
export function cellText(cell: AnalysisCell | null, column: AnalysisColumn, row: AnalysisRow, speech: Speech): string {
  if (cell === null) return '';
  const { own, words } = speech;
  if (cell.suppressed !== null) return own.withheld;
  const { result } = cell;
  const decimals = decimalsOf(column, row);
  const style = { decimals, kind: kindOf(column, row, speech) };
  if (result.state === 'undefined') {
    const worded = result.why === 'negative' && result.sign !== null;
    return worded ? comparisonWords(result, style, words) : UNDEFINED_MARK;
  }
  const zero = roundHalfUp(result.value, decimals) === 0;
  if (zero && GROWTH.has(column.indicator)) return words.indicators.amount.unchanged;
  if (column.indicator === 'required-pace' && result.value <= 0) return own.planDone;
  const text = formatNumber(result.value, decimals);
  return SIGNED.has(column.indicator) && result.value > 0 && !zero ? `+${text}` : text;
}

/** Why a cell shows a dash; null where it shows something else. */
export function dashReason(cell: AnalysisCell | null, { words, own }: Speech): string | null {
  if (cell === null || cell.suppressed !== null || cell.result.state !== 'undefined') return null;
  const { result } = cell;
  if (result.why === 'negative' && result.sign !== null) return null;
  const known = result.operand === null || lookUp(words.indicators.roles, result.operand) !== undefined;
  return known
    ? undefinedReason(result, words)
    : fill(words.indicators.why[result.why], { operand: own.earlierFigure });
}
