import type { Analysis, AnalysisColumn, AnalysisTable } from '../../../../core/model/analysis';
import { PERCENT, POINTS } from '../../../../core/indicators/indicator';
import { fill } from '../../../../locales/fill';
import { formatUnit } from '../../../../locales/format';
import { shortSpan } from './span-text';
import { measureName, type Speech } from './speech';

/** The heading of a column: what it shows, and of which measure where the table has several. */
export interface PrintedHeading {
  readonly group: string | null;
  readonly name: string;
}

const isRate = (unit: string): boolean => unit === PERCENT || unit === POINTS;

/** The unit that all amounts of a table are printed in; null where they are of several, or of each row's own. */
export function commonUnit({ columns }: AnalysisTable): string | null {
  const units = new Set(columns.map(({ unit }) => unit));
  const amounts = [...units].filter((unit) => unit === null || !isRate(unit));
  return amounts.length === 1 ? amounts[0]! : null;
}

function spanName(table: AnalysisTable, column: AnalysisColumn, analysis: Analysis, speech: Speech): string {
  return table.kind === 'trend' ? speech.own.plainSpan[column.span] : shortSpan(analysis.period, column.span, speech);
}

/** Whether a heading must say its months: always of months in rows, else where they are not those of the analysis. */
function needsSpan(table: AnalysisTable, column: AnalysisColumn, { basis }: Analysis): boolean {
  return table.kind === 'trend'
    ? table.columns.some((other) => other.indicator === column.indicator && other.span !== column.span)
    : column.span !== basis;
}

export function columnHeading(
  table: AnalysisTable,
  column: AnalysisColumn,
  analysis: Analysis,
  speech: Speech,
): PrintedHeading {
  const { own, words } = speech;
  const span = spanName(table, column, analysis, speech);
  const plain = fill(own.indicators[column.indicator], { span });
  const name = plain !== span && needsSpan(table, column, analysis) ? fill(own.withSpan, { name: plain, span }) : plain;
  const { unit } = column;
  const unitText = unit === null || unit === '' || unit === commonUnit(table) ? null : formatUnit(unit, words);
  const several = new Set(table.columns.map(({ of }) => of)).size > 1;
  return {
    group: several && column.of !== null ? measureName(column.of, speech) : null,
    name: unitText === null ? name : fill(own.withUnit, { name, unit: unitText }),
  };
}
