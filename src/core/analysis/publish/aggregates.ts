import type { AnalysisColumn, ColumnSpan } from '../../model/analysis';
import type { MeasurePlan } from '../measures/measure-plan';
import type { DraftRow, DraftTable, RowMembers } from '../tables/draft';
import type { Work } from '../work';

/** One sum that cells of tables show, or that can be computed from them: a measure over a set of members. */
export interface Aggregate {
  readonly key: string;
  readonly plan: MeasurePlan;
  readonly members: RowMembers;
  /** total of a table, or a row of the headline: the last to be withheld */
  readonly isTotal: boolean;
  readonly spans: Set<ColumnSpan>;
}

/** Number of an object, given when it is first seen. */
export class Numbers {
  private readonly known = new Map<object, number>();

  of(object: object): number {
    const number = this.known.get(object) ?? this.known.size;
    this.known.set(object, number);
    return number;
  }
}

/** Measures behind a cell: of a ratio both, of a row about one measure that one. */
export function measuresOf(work: Work, column: AnalysisColumn, row: DraftRow): readonly MeasurePlan[] {
  const id = column.of ?? row.labels[0];
  const ratio = work.definition.ratios.find((one) => one.id === id);
  const ids = ratio ? ratio.over : [id];
  return ids.flatMap((one) => (one === null || one === undefined ? [] : (work.plans.get(one) ?? [])));
}

/** Counts of enterprises and books of the zone say nothing of one respondent's figures. */
export function isGuarded({ ofZone, definition }: MeasurePlan): boolean {
  return !ofZone && definition.countAbove === undefined;
}

export function aggregateKey(numbers: Numbers, plan: MeasurePlan, { now, then, group }: RowMembers): string {
  return `${plan.definition.id} ${String(numbers.of(now.of))} ${String(numbers.of(then.of))} ${String(group)}`;
}

/** Every sum that the tables show, by key. */
export function aggregatesOf(work: Work, tables: readonly DraftTable[], numbers: Numbers): Map<string, Aggregate> {
  const all = new Map<string, Aggregate>();
  for (const table of tables) {
    // a trend is of other months, each on its own
    if (table.kind === 'trend') continue;
    for (const row of table.rows) {
      if (!row.members) continue;
      for (const column of table.columns) {
        for (const plan of measuresOf(work, column, row).filter(isGuarded)) {
          const key = aggregateKey(numbers, plan, row.members);
          const known = all.get(key) ?? {
            ...{ key, plan, members: row.members, spans: new Set<ColumnSpan>() },
            isTotal: row.subject !== 'group',
          };
          known.spans.add(column.span);
          all.set(key, known);
        }
      }
    }
  }
  return all;
}
