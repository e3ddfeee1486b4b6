import { csvText } from '../../../adapters/reports/csv/csv-cell';
import { flatCell } from '../../../core/model/flat-cell';
import { rowNumberOf, type FlatTable } from '../../../core/model/flat-table';
import { recordsThat, type RuleThatRan } from './rule-outcomes';
import type { CsvHeadings } from './table-messages';

/** Every row in which a rule does not hold or could not be decided, with all columns of the table; safe against formulas. */
export function failingCsv(ran: RuleThatRan, table: FlatTable, message: string, words: CsvHeadings): string {
  const { id } = ran.result;
  const records = (['fails', 'undecided'] as const).flatMap((that) =>
    Array.from(recordsThat(ran, that), (record) => [
      rowNumberOf(table, record),
      id,
      words[that],
      message,
      ...table.columns.map((column) => flatCell(column, record)),
    ]),
  );
  return csvText([[words.row, words.rule, words.outcome, words.message, ...table.names], ...records]);
}
