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

/** Whether another column shows the same of other months, so that the months must be said. */
function needsSpan({ columns }: AnalysisTable, column: AnalysisColumn): boolean {
  return columns.some(
    (other) => other.indicator === column.indicator && other.of === column.of && other.span !== column.span,
  );
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
  const name = plain !== span && needsSpan(table, column) ? fill(own.withUnit, { name: plain, unit: span }) : plain;
  const { unit } = column;
  const unitText = unit === null || unit === '' || unit === commonUnit(table) ? null : formatUnit(unit, words);
  const several = new Set(table.columns.map(({ of }) => of)).size > 1;
  return {
    group: several && column.of !== null ? measureName(column.of, speech) : null,
    name: unitText === null ? name : fill(own.withUnit, { name, unit: unitText }),
  };
}
