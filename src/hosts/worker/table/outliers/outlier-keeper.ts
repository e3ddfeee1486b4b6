import { outliersCsv, type OutlierCsvWords } from '../../../../adapters/reports/outliers/outliers-csv';
import { foundOutliersJson } from '../../../../adapters/reports/outliers/outliers-json';
import type { Cancel } from '../../../../core/model/cancel';
import type { FlatTable } from '../../../../core/model/flat-table';
import { startOutliers } from '../../../../core/outliers/find-outliers';
import type { OutlierAnswers, OutlierAsked, OutlierQuestion, OutliersFound } from './outlier-messages';
import { pointsOf } from './outlier-points';
import { flagRows, foundOf, groupRows, leftOutRows } from './outlier-rows';
import { keepOutliers, type OutliersKept } from './outliers-kept';
import { runOutliersInSteps } from './run-outliers';

/** Rows given at once. */
const MOST_AT_ONCE = 500;

/** Where the table stands, and who is told how far a search is. */
interface Round {
  readonly table: FlatTable;
  readonly tell: (done: number, of: number | null) => void;
  readonly cancel: Cancel;
}

/** What is answered where nothing was found yet, or the search was stopped. */
const NOTHING: Omit<OutlierAnswers, 'outliers'> = {
  'outlier-flags': [],
  'outlier-groups': [],
  'outlier-left-out': [],
  'outlier-points': null,
  'outlier-json': '',
  'outlier-csv': '',
};

const endOf = ({ from, count }: { readonly from: number; readonly count: number }): number =>
  from + Math.min(count, MOST_AT_ONCE);

/** Searches a table for unlikely rows, and answers about what it found last. */
export class OutlierKeeper {
  private kept: OutliersKept | null = null;

  async answer(question: OutlierQuestion, round: Round): Promise<OutlierAnswers[keyof OutlierAnswers]> {
    if (question.kind === 'outliers') return await this.search(question.asked, round);
    const { kept } = this;
    if (kept === null) return NOTHING[question.kind];
    switch (question.kind) {
      case 'outlier-flags':
        return flagRows(kept, question.group, question.from, endOf(question));
      case 'outlier-groups':
        return groupRows(kept, question.from, endOf(question));
      case 'outlier-left-out':
        return leftOutRows(kept, question.from, endOf(question));
      case 'outlier-points':
        return pointsOf(kept, question.group);
      case 'outlier-json':
        return `${JSON.stringify(foundOutliersJson(question.path, kept.asked.method, kept), null, 2)}\n`;
      case 'outlier-csv':
        return this.csv(kept, question.words);
    }
  }

  private async search(asked: OutlierAsked, { table, tell, cancel }: Round): Promise<OutliersFound | null> {
    this.kept = null;
    const { current, previous, by } = asked;
    // columns are chosen by their place: of two with the same heading either can be meant
    const placed = { ...table, names: table.columns.map((_column, at) => String(at)) };
    const run = startOutliers(placed, {
      ...asked,
      current: String(current),
      previous: previous === null ? null : String(previous),
      by: by.map(String),
    });
    if ('code' in run) throw new Error(`${run.code} ${run.name}`);
    const result = await runOutliersInSteps(run, (done) => void tell(done, table.rowCount), cancel);
    if (result === null) return null;
    this.kept = keepOutliers(table, asked, result);
    return foundOf(this.kept);
  }

  private csv({ table, asked, result, flags }: OutliersKept, words: OutlierCsvWords): string {
    const { current, previous, label } = asked;
    const column = (at: number) => table.columns[at]!;
    return outliersCsv(
      {
        ...{ table, result, flags },
        current: column(current),
        previous: previous === null ? null : column(previous),
        label: label === null ? null : { heading: table.names[label] ?? '', column: column(label) },
      },
      words,
    );
  }
}
