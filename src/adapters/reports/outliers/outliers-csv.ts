import { flatCell } from '../../../core/model/flat-cell';
import { rowNumberOf, type FlatColumn, type FlatTable } from '../../../core/model/flat-table';
import type { OutlierFlag, OutlierResult, RowExcludedWhy } from '../../../core/outliers/outlier-result';
import { csvText } from '../csv/csv-cell';

/** Words of the .csv. */
export interface OutlierCsvWords {
  readonly row: string;
  readonly group: string;
  readonly outcome: string;
  readonly current: string;
  readonly previous: string;
  readonly ratio: string;
  readonly score: string;
  readonly low: string;
  readonly high: string;
  readonly flagged: string;
  readonly strong: string;
  readonly leftOut: string;
  readonly reasons: Readonly<Record<RowExcludedWhy, string>>;
}

/** The table, what was found in it, and the columns that were read. */
export interface OutlierCsvSource {
  readonly table: FlatTable;
  readonly result: OutlierResult;
  /** flagged rows in the order in which they are written */
  readonly flags: readonly OutlierFlag[];
  readonly current: FlatColumn;
  /** null = only the current figure was judged */
  readonly previous: FlatColumn | null;
  /** names the rows; null = none does */
  readonly label: { readonly heading: string; readonly column: FlatColumn } | null;
}

/** Every flagged row, then every row that took no part with its reason; safe against formulas. */
export function outliersCsv(source: OutlierCsvSource, words: OutlierCsvWords): string {
  const { table, result, flags, current, previous, label } = source;
  const grouped = result.groups.some(({ by }) => by.length > 0);
  type Cell = string | number | null;
  const beginning = (record: number): Cell[] => [
    rowNumberOf(table, record),
    ...(label ? [flatCell(label.column, record)] : []),
    ...(grouped ? [result.groups[result.groupOf[record]!]!.by.map((one) => one ?? '').join(' · ')] : []),
  ];
  const ratioOf = <T>(before: T, ratio: T): T[] => (previous ? [before, ratio] : []);
  const head = [
    words.row,
    ...(label ? [label.heading] : []),
    ...(grouped ? [words.group] : []),
    words.outcome,
    words.current,
    ...ratioOf(words.previous, words.ratio),
    ...[words.score, words.low, words.high],
  ];
  const flagged = flags.map((flag): Cell[] => [
    ...beginning(flag.record),
    flag.strong ? words.strong : words.flagged,
    flag.current,
    ...ratioOf<Cell>(flag.previous, flag.ratio),
    flag.score,
    ...flag.expected,
  ]);
  const left = result.excluded.map(({ record, reason }): Cell[] => [
    ...beginning(record),
    `${words.leftOut}${words.reasons[reason]}`,
    flatCell(current, record),
    ...(previous ? ratioOf<Cell>(flatCell(previous, record), null) : []),
    ...[null, null, null],
  ]);
  return csvText([head, ...flagged, ...left]);
}
