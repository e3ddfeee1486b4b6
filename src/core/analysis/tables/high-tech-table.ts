import type { AnalysisIndicator } from '../../model/analysis';
import type { Work } from '../work';
import { columnOf, rowOf, type DraftTable } from './draft';
import { printedAs, sizeOf, sumsOf, totalOf } from './group-table';
import { measureCell } from './measure-cell';

const COLUMNS: readonly AnalysisIndicator[] = [
  'level',
  'base',
  'growth',
  'share',
  'share-change',
  'contribution',
  'contribution-share',
];

/**
 * 高新技术企业 by certificates, growth in two ways beside each other: `frozen` compares this period's set in both years,
 * `valid` those certified in each year. The set that the request asks for comes first.
 */
export function highTechTable(work: Work): DraftTable {
  const { lead, request, definition } = work;
  const { basis, period, highTechSet } = request;
  const columns = COLUMNS.map((one) => columnOf(definition.lead, one, basis, basis, printedAs(lead, one)));
  const total = totalOf(work, lead, basis);
  const sets = highTechSet === 'frozen' ? (['frozen', 'valid'] as const) : (['valid', 'frozen'] as const);
  const rows = sets.map((set) => {
    const members = { ...work.highTech(set), group: 0 };
    const sums = sumsOf(work, lead, members, basis);
    return rowOf({
      ...{ id: set, subject: 'set', labels: [set], members, enterprises: sizeOf(members) },
      cells: columns.map(({ indicator, span }) =>
        measureCell(indicator, { plan: lead, sums, total, span, month: period.month }),
      ),
    });
  });
  return { id: 'high-tech', kind: 'high-tech', measure: definition.lead, by: ['highTech'], columns, rows };
}
