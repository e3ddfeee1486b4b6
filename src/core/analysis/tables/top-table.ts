import { share } from '../../indicators/share';
import type { AnalysisCell, AnalysisIndicator } from '../../model/analysis';
import type { Work } from '../work';
import { columnOf, rowOf, type DraftRow, type DraftTable } from './draft';
import { printedAs, totalOf } from './group-table';
import { measureCell } from './measure-cell';
import { cellOf, sumsAt, termsOf, type Sums } from './sums';

const COLUMNS: readonly AnalysisIndicator[] = [
  'level',
  'growth',
  'share',
  'share-so-far',
  'increase',
  'contribution',
  'contribution-share',
];

/** Positions of the members that count and have a value, largest first; equal ones by their ids. */
function ranking(work: Work): number[] {
  const { now } = work.columns(work.lead, work.request.basis);
  const scope = work.inScope();
  const { ids } = work.members;
  return Array.from(ids.keys())
    .filter((i) => scope[i] === 1 && !Number.isNaN(now[i]!))
    .sort((a, b) => (now[a] === now[b] ? (ids[a]! < ids[b]! ? -1 : 1) : now[b]! - now[a]!));
}

/** The largest enterprises, and all the others together. For the office: it is left out of a published analysis. */
export function topTable(work: Work, count: number): DraftTable {
  const { lead, request, definition, members } = work;
  const { basis, period } = request;
  const pair = work.columns(lead, basis);
  const columns = COLUMNS.map((one) =>
    columnOf(definition.lead, one, basis, basis, printedAs(lead, one === 'share-so-far' ? 'share' : one)),
  );
  const total = totalOf(work, lead, basis);
  const ranked = ranking(work);
  const first = ranked.slice(0, Math.max(0, Math.floor(count)));
  // one group for each of the first, one for the others
  const of = new Int32Array(members.ids.length).fill(-1);
  ranked.forEach((i, rank) => (of[i] = Math.min(rank, first.length)));
  const groups = { of, count: first.length + 1 };
  const whole = { now: groups, then: groups };
  const figures = work.sums(pair, whole);
  const sumsTo = { now: 0 };
  const cellsOf = (sums: Sums, soFar: number | null): (AnalysisCell | null)[] =>
    columns.map(({ indicator, span }) => {
      if (indicator !== 'share-so-far')
        return measureCell(indicator, { plan: lead, sums, total, span, month: period.month });
      if (soFar === null) return null;
      return cellOf(
        share({ part: soFar, total: total.now }),
        sums.valued,
        termsOf(lead.unit, { part: soFar, total: total.now }),
      );
    });
  const rows: DraftRow[] = first.map((i, rank) => {
    const sums = sumsAt(figures, rank, lead.unit);
    sumsTo.now += sums.now!;
    return rowOf({
      ...{ id: members.ids[i]!, subject: 'enterprise', labels: [members.ids[i]!], enterprises: 1 },
      ...{ cells: cellsOf(sums, sumsTo.now), members: { ...whole, group: rank } },
    });
  });
  if (ranked.length > first.length) {
    const sums = sumsAt(figures, first.length, lead.unit);
    rows.push(
      rowOf({
        ...{ id: 'rest', subject: 'group', labels: [null], role: 'rest', enterprises: ranked.length - first.length },
        ...{ cells: cellsOf(sums, null), members: { ...whole, group: first.length } },
      }),
    );
  }
  rows.push(
    rowOf({
      ...{ id: 'total', subject: 'total', labels: [null], role: 'total', enterprises: ranked.length },
      ...{ cells: cellsOf(total, null), members: { ...work.whole(lead), group: 0 } },
    }),
  );
  return { id: 'top', kind: 'top', measure: definition.lead, by: [], columns, rows };
}
