import { defined } from '../../indicators/indicator';
import type { AnalysisIndicator } from '../../model/analysis';
import type { AnalysisDimension } from '../../model/analysis-definition';
import type { Work } from '../work';
import { columnOf, rowOf, type DraftRow, type DraftTable } from './draft';
import { groupsOf } from './group-order';
import { printedAs, sumsOf, totalOf } from './group-table';
import { growingOf } from './measure-cell';
import { cellOf, termsOf } from './sums';

const COLUMNS: readonly AnalysisIndicator[] = ['growing', 'compared', 'growing-share'];
const POPULATIONS: readonly AnalysisDimension[] = ['industry', 'cluster'];

/** 增长面: how many enterprises, industries and clusters have more of the lead measure than in the same months of last year. */
export function growingTable(work: Work): DraftTable {
  const { lead, request, definition } = work;
  const { basis } = request;
  const columns = COLUMNS.map((one) => columnOf(definition.lead, one, basis, basis, printedAs(lead, one)));
  const whole = { ...work.whole(lead), group: 0 };
  const row = (id: string, growing: number, compared: number, enterprises: number, members: DraftRow['members']) =>
    rowOf({
      ...{ id, subject: 'population', labels: [id], unit: null, enterprises, members },
      cells: [
        cellOf(defined(growing, '户'), enterprises),
        cellOf(defined(compared, '户'), enterprises),
        cellOf(growingOf({ growing, compared }), enterprises, termsOf('户', { growing, all: compared })),
      ],
    });
  const total = totalOf(work, lead, basis);
  const rows = [row('enterprises', total.growing, total.compared, total.compared, whole)];
  for (const by of POPULATIONS) {
    const grouping = work.grouping([by]);
    const sums = groupsOf(grouping)
      .filter(({ labels }) => labels[0] !== null)
      .map(({ group }) => sumsOf(work, lead, { now: grouping.now, then: grouping.then, group }, basis))
      .filter(({ now, then }) => now !== null && then !== null);
    const growing = sums.filter(({ now, then }) => now! > then!).length;
    if (sums.length > 0) rows.push(row(by, growing, sums.length, total.compared, null));
  }
  return { id: 'growing', kind: 'growing', measure: definition.lead, by: [], columns, rows };
}
