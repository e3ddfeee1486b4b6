import type { Suppression } from '../../model/analysis';
import type { DraftRow, DraftTable } from '../tables/draft';
import type { Work } from '../work';
import { aggregateKey, aggregatesOf, isGuarded, measuresOf, Numbers, type Aggregate } from './aggregates';
import { publishedBridge, withheld } from './bridge-steps';
import { linesOf } from './lines';
import { protect } from './protect';
import { shownLast } from './shown-last';
import { familyOf, sidesOf } from './sides';

/** How many cells of a table were withheld, by reason. */
export interface Withheld {
  readonly table: string;
  readonly few: number;
  readonly dominant: number;
  readonly complementary: number;
}

/** Most work that is done to find what could be computed; beyond it only the first table by groups is published. */
const MOST_STEPS = 3e7;

function familiesOf(aggregates: Iterable<Aggregate>): Map<string, Aggregate[]> {
  const families = new Map<string, Aggregate[]>();
  for (const aggregate of aggregates) {
    const key = familyOf(aggregate);
    families.set(key, [...(families.get(key) ?? []), aggregate]);
  }
  return families;
}

/** What is withheld, by key of the aggregate. */
function hiddenOf(work: Work, tables: readonly DraftTable[], numbers: Numbers): Map<string, Suppression> {
  const hidden = new Map<string, Suppression>();
  const all = aggregatesOf(work, tables, numbers);
  const lines = tables.flatMap(linesOf);
  for (const aggregates of familiesOf(all.values()).values()) {
    const known = new Map(aggregates.map((one) => [one.key, one]));
    const ids = new Set(aggregates.map(({ plan }) => plan));
    const own = [...ids].flatMap((plan) =>
      lines.map((line) => line.flatMap(({ members }) => known.get(aggregateKey(numbers, plan, members!)) ?? [])),
    );
    const family = { aggregates, lines: own.filter((line) => line.length > 0), sides: sidesOf(work, aggregates) };
    for (const [key, why] of protect(family, work.definition.disclosure)) hidden.set(key, why);
  }
  return hidden;
}

/** Tables small enough to be looked through; the others are left out, the first table by groups stays. */
function lookedThrough(tables: readonly DraftTable[]): readonly DraftTable[] {
  const counted = tables.filter(({ kind }) => kind === 'group' || kind === 'cross');
  const rows = counted.reduce((sum, { rows: list }) => sum + list.length, 0);
  if (rows ** 3 <= MOST_STEPS) return tables;
  const first = tables.find(({ kind }) => kind === 'group');
  return tables.filter((table) => table.by.length === 0 || table === first);
}

function rowOf(
  work: Work,
  table: DraftTable,
  row: DraftRow,
  hidden: ReadonlyMap<string, Suppression>,
  numbers: Numbers,
): DraftRow {
  const { members } = row;
  if (!members) return row;
  const cells = row.cells.map((cell, i) => {
    const column = table.columns[i]!;
    const plans = measuresOf(work, column, row).filter(isGuarded);
    const whys = plans.map((plan) => hidden.get(aggregateKey(numbers, plan, members)));
    const why =
      whys.find((one) => one !== undefined && one !== 'complementary') ?? whys.find((one) => one !== undefined);
    if (cell === null) return null;
    return why === undefined ? cell : withheld(cell, why);
  });
  return { ...row, cells };
}

/** Without medians: that of three is the figure of one of them. */
function withoutMedians(table: DraftTable): DraftTable {
  const keep = <T>(list: readonly T[]): T[] => list.filter((_, i) => table.columns[i]!.indicator !== 'median-growth');
  const rows = table.rows.map((row) => ({ ...row, cells: keep(row.cells) }));
  return { ...table, columns: keep(table.columns), rows };
}

function counted({ id, rows }: DraftTable): Withheld {
  const of = (why: Suppression): number =>
    rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell?.suppressed === why).length, 0);
  return { table: id, few: of('few'), dominant: of('dominant'), complementary: of('complementary') };
}

/**
 * The tables as they may be published (统计法): without cells of fewer enterprises than the pack asks for, or with one
 * above its limit; without what would let a reader compute them from the other cells, columns and tables.
 */
export function published(
  work: Work,
  drafts: readonly DraftTable[],
): { readonly tables: readonly DraftTable[]; readonly withheld: readonly Withheld[]; readonly left: number } {
  const looked = lookedThrough(drafts).map(withoutMedians);
  const numbers = new Numbers();
  const hidden = hiddenOf(work, looked, numbers);
  const trend = hidden.has(aggregateKey(numbers, work.lead, { ...work.whole(work.lead), group: 0 }));
  const tables = looked
    .filter(({ kind }) => kind !== 'top' && !(kind === 'trend' && trend))
    .map((table) => {
      if (table.kind === 'bridge') return publishedBridge(work, table);
      if (table.kind === 'trend') return table;
      return shownLast({ ...table, rows: table.rows.map((row) => rowOf(work, table, row, hidden, numbers)) });
    });
  return { tables, withheld: tables.map(counted), left: drafts.length - looked.length };
}
