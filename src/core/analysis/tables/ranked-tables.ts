import type { AnalysisIndicator, AnalysisTableKind } from '../../model/analysis';
import type { AnalysisDimension } from '../../model/analysis-definition';
import type { Work } from '../work';
import { columnOf, rowOf, type DraftTable } from './draft';
import { byFigure, groupsOf } from './group-order';
import { groupRowId, printedAs, sizeOf, sumsOf, totalOf } from './group-table';
import { measureCell } from './measure-cell';

const CONTRIBUTION: readonly AnalysisIndicator[] = [
  'level',
  'base',
  'increase',
  'growth',
  'contribution',
  'contribution-share',
];
const GROWTH: readonly AnalysisIndicator[] = ['growth', 'level', 'share', 'growing', 'compared', 'growing-share'];

function rankedTable(
  work: Work,
  by: AnalysisDimension,
  kind: AnalysisTableKind & ('contribution' | 'growth-rank'),
): DraftTable {
  const { lead, request, definition } = work;
  const { basis, period } = request;
  const indicators = kind === 'contribution' ? CONTRIBUTION : GROWTH;
  const columns = indicators.map((one) => columnOf(definition.lead, one, basis, basis, printedAs(lead, one)));
  const grouping = work.grouping([by]);
  const total = totalOf(work, lead, basis);
  const cellsOf = (sums: typeof total) =>
    columns.map(({ indicator, span }) =>
      measureCell(indicator, { plan: lead, sums, total, span, month: period.month }),
    );
  const rankOf = (group: number): number => {
    const sums = sumsOf(work, lead, { now: grouping.now, then: grouping.then, group }, basis);
    const cell = measureCell(kind === 'contribution' ? 'contribution' : 'growth', {
      ...{ plan: lead, sums, total, span: basis, month: period.month },
    })!;
    return cell.result.state === 'value' ? cell.result.value : NaN;
  };
  const whole = { ...work.whole(lead), group: 0 };
  const rows = [
    rowOf({
      ...{ id: 'total', subject: 'total', labels: [null], role: 'total' },
      ...{ enterprises: sizeOf(whole), cells: cellsOf(total), members: whole },
    }),
    ...byFigure(groupsOf(grouping), rankOf).map(({ group, labels }) => {
      const members = { now: grouping.now, then: grouping.then, group };
      return rowOf({
        ...{ id: groupRowId(labels), subject: 'group', labels, members },
        ...{ enterprises: sizeOf(members), cells: cellsOf(sumsOf(work, lead, members, basis)) },
      });
    }),
  ];
  return { id: `${kind}.${by}`, kind, measure: definition.lead, by: [by], columns, rows };
}

/** Who drives the growth: groups by their contribution, largest first. */
export function contributionTable(work: Work, by: AnalysisDimension): DraftTable {
  return rankedTable(work, by, 'contribution');
}

/** Groups by their growth, fastest first. */
export function growthRankTable(work: Work, by: AnalysisDimension): DraftTable {
  return rankedTable(work, by, 'growth-rank');
}
