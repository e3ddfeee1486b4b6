import type { Work } from '../work';
import { columnOf, rowOf, type DraftTable } from './draft';
import { ratioCell, ratioUnit } from './ratio-cell';

/** The rates of the zone: sell-through, value-added rate, margin … a row each, where both their figures were filed. */
export function ratesTable(work: Work): DraftTable {
  const { basis } = work.request;
  const columns = [
    columnOf(null, 'rate', basis, basis, null),
    columnOf(null, 'rate-change', basis, basis, null),
    ...(basis === 'ytd' ? [columnOf(null, 'rate', 'month', basis, null)] : []),
  ];
  const ratios = work.definition.ratios.filter(({ over }) =>
    over.every((id) => work.columns(work.plans.get(id)!, basis).isFiled),
  );
  const rows = ratios.map((ratio) => {
    const plans = ratio.over.map((id) => work.plans.get(id)!);
    const [plan] = plans;
    const members = { ...work.whole(plan!), group: 0 };
    const based = plans.every((each) => work.isBased(each, basis));
    const monthly = plans.every(({ terms, isLevel }) => terms.month !== undefined && !isLevel);
    const cells = columns.map(({ indicator, span }) => {
      if (indicator === 'rate-change') return based ? ratioCell(work, ratio, members, span, 'rate-change') : null;
      return span === 'month' && basis !== 'month' && !monthly ? null : ratioCell(work, ratio, members, span, 'rate');
    });
    return rowOf({
      id: ratio.id,
      subject: 'ratio',
      labels: [ratio.id],
      unit: ratioUnit(ratio),
      decimals: ratio.decimals,
      enterprises: cells[0]!.enterprises,
      cells,
      members: plan!.ofZone ? null : members,
    });
  });
  return { id: 'rates', kind: 'rates', measure: null, by: [], columns, rows };
}
