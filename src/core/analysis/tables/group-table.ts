import { PERCENT, POINTS } from '../../indicators/indicator';
import type { AnalysisCell, AnalysisColumn, AnalysisIndicator, ColumnSpan } from '../../model/analysis';
import type { AnalysisDimension } from '../../model/analysis-definition';
import type { MeasurePlan } from '../measures/measure-plan';
import type { Work } from '../work';
import { columnOf, rowOf, type DraftRow, type DraftTable, type RowMembers } from './draft';
import { labelOrder } from './group-order';
import { measureCell } from './measure-cell';
import { ratioCell, ratioUnit } from './ratio-cell';
import { sumsAt, type Sums } from './sums';

const LEAD: readonly AnalysisIndicator[] = [
  'level',
  'growth',
  'share',
  'share-change',
  'contribution',
  'contribution-share',
  'growing-share',
  'median-growth',
];

const POINT_COLUMNS: readonly AnalysisIndicator[] = ['share-change', 'contribution', 'rate-change', 'growth-change'];

/** Unit and decimals in which a column of a measure is printed. */
export function printedAs(
  { definition }: MeasurePlan,
  indicator: AnalysisIndicator,
): { unit: string; decimals: number } {
  if (indicator === 'level' || indicator === 'base' || indicator === 'increase') {
    return { unit: definition.unit, decimals: definition.decimals };
  }
  if (indicator === 'growing' || indicator === 'compared') return { unit: '户', decimals: 0 };
  return { unit: POINT_COLUMNS.includes(indicator) ? POINTS : PERCENT, decimals: definition.rateDecimals ?? 1 };
}

/** The single month stands beside the cumulative, where the form has one. */
function monthColumns(work: Work, plan: MeasurePlan): AnalysisColumn[] {
  const { basis } = work.request;
  if (basis !== 'ytd' || !plan.terms.month) return [];
  return (['level', 'growth'] as const).map((one) =>
    columnOf(plan.definition.id, one, 'month', basis, printedAs(plan, one)),
  );
}

function columnsOf(work: Work): AnalysisColumn[] {
  const { definition, request, plans, lead } = work;
  const of = (plan: MeasurePlan, indicator: AnalysisIndicator): AnalysisColumn =>
    columnOf(plan.definition.id, indicator, request.basis, request.basis, printedAs(plan, indicator));
  const others = definition.groupMeasures.flatMap((id) => plans.get(id) ?? []);
  const ratios = definition.ratios.filter(({ id }) => definition.groupRatios.includes(id));
  return [
    ...LEAD.map((indicator) => of(lead, indicator)),
    ...monthColumns(work, lead),
    ...others.flatMap((plan) => [of(plan, 'level'), of(plan, 'growth')]),
    ...ratios.flatMap((ratio) =>
      (['rate', 'rate-change'] as const).map((one) =>
        columnOf(ratio.id, one, request.basis, request.basis, {
          unit: one === 'rate-change' && ratio.indicator !== 'per-head' ? POINTS : ratioUnit(ratio),
          decimals: ratio.decimals,
        }),
      ),
    ),
  ];
}

function cellAt(work: Work, column: AnalysisColumn, members: RowMembers): AnalysisCell | null {
  const ratio = work.definition.ratios.find(({ id }) => id === column.of);
  if (ratio) {
    return ratioCell(work, ratio, members, column.span, column.indicator === 'rate' ? 'rate' : 'rate-change');
  }
  const plan = work.plans.get(column.of!)!;
  const [sums, total] = [sumsOf(work, plan, members, column.span), totalOf(work, plan, column.span)];
  return measureCell(column.indicator, { plan, sums, total, span: column.span, month: work.request.period.month });
}

/** What a measure comes to in a group. */
export function sumsOf(work: Work, plan: MeasurePlan, members: RowMembers, span: ColumnSpan): Sums {
  return sumsAt(work.sums(work.columns(plan, span), members), members.group, plan.unit, plan.ofZone);
}

/** What it comes to in the whole zone. */
export function totalOf(work: Work, plan: MeasurePlan, span: ColumnSpan): Sums {
  const whole = work.whole(plan);
  return sumsAt(work.sums(work.columns(plan, span), whole), 0, plan.unit, plan.ofZone);
}

/** Enterprises in a group that count, whether they filed or not. */
export function sizeOf({ now, group }: RowMembers): number {
  let size = 0;
  for (const one of now.of) if (one === group) size++;
  return size;
}

function rowAt(
  work: Work,
  columns: readonly AnalysisColumn[],
  members: RowMembers,
  parts: Pick<DraftRow, 'id' | 'subject' | 'labels'> & Partial<DraftRow>,
): DraftRow {
  return rowOf({
    ...parts,
    members,
    enterprises: sizeOf(members),
    cells: columns.map((column) => cellAt(work, column, members)),
  });
}

/** Id of a row of groups. */
export function groupRowId(labels: readonly (string | null)[]): string {
  return labels.map((label) => label ?? '—').join('·');
}

/** The total, then the groups: of two dimensions, those of the second stand below a row of the first (其中). */
export function groupTable(work: Work, by: readonly AnalysisDimension[]): DraftTable {
  const columns = columnsOf(work);
  const whole = { ...work.whole(work.lead), group: 0 };
  const rows = [
    rowAt(work, columns, whole, { id: 'total', subject: 'total', labels: by.map(() => null), role: 'total' }),
  ];
  const rowsOf = (dimensions: readonly AnalysisDimension[], first: string | null | undefined, indent: number): void => {
    const grouping = work.grouping(dimensions);
    for (const { group, labels } of labelOrder(work, grouping, first)) {
      const members = { now: grouping.now, then: grouping.then, group };
      const role = indent > 0 ? 'of-which' : 'part';
      const all = by.map((_, i) => labels[i] ?? null);
      rows.push(rowAt(work, columns, members, { id: groupRowId(labels), subject: 'group', labels: all, role, indent }));
      if (dimensions.length < by.length) rowsOf(by, labels[0]!, indent + 1);
    }
  };
  rowsOf(by.slice(0, 1), undefined, 0);
  const id = `by.${by.join('.')}`;
  const kind = by.length === 1 ? 'group' : 'cross';
  return { id, kind, measure: work.definition.lead, by, columns, rows };
}
