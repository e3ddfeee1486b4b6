import { elapsedShare } from '../../indicators/elapsed-share';
import { PERCENT, POINTS, type Amount } from '../../indicators/indicator';
import { planCompletion } from '../../indicators/plan-completion';
import type { Quantity } from '../../indicators/quantity-in';
import { quantityIn } from '../../indicators/quantity-in';
import { rateDifference } from '../../indicators/rate-difference';
import { requiredPace } from '../../indicators/required-pace';
import { planFor, type PlanFigure } from '../../model/plan';
import { columnSum } from '../columns/column-sum';
import type { MeasurePlan } from '../measures/measure-plan';
import type { Work } from '../work';
import { columnOf, rowOf, type DraftTable } from './draft';
import { wholeSums } from './headline-table';
import { cellOf, printedAmount, termsOf } from './sums';

const AMOUNTS = ['level', 'plan', 'required-pace'];

/** A measure with the plan of its year: that of the pack first, else the one on the form itself. */
export interface PlannedMeasure {
  readonly measure: MeasurePlan;
  readonly plan: Quantity;
  /** null where the form itself says the plan */
  readonly figure: PlanFigure | null;
}

function planOf(work: Work, measure: MeasurePlan): PlannedMeasure | null {
  const { plan: indicator } = measure.definition;
  const book = work.pack.planBook;
  const figure = indicator === undefined || !book ? null : planFor(book, indicator, work.request.period.year);
  if (figure) return { measure, plan: { value: figure.value, unit: figure.unit }, figure };
  const column = work.ownPlan(measure);
  const own: Amount = column && columnSum(column, work.whole(measure).now, 0);
  return own === null || own === 0 ? null : { measure, plan: { value: own, unit: measure.unit }, figure: null };
}

/** Every measure that has a plan for the year and was filed for the period. */
export function plannedMeasures(work: Work): readonly PlannedMeasure[] {
  return [...work.plans.values()]
    .filter((measure) => work.columns(measure, 'ytd').isFiled)
    .flatMap((measure) => planOf(work, measure) ?? []);
}

/** 完成年度计划: done since January, plan, completion beside the part of the year that is over, and the pace still needed. */
export function planTable(work: Work): DraftTable {
  const { month } = work.request.period;
  const columns = (['level', 'plan', 'plan-completion', 'elapsed-share', 'ahead', 'required-pace'] as const).map(
    (one) =>
      columnOf(
        null,
        one,
        'ytd',
        'ytd',
        AMOUNTS.includes(one) ? null : { unit: one === 'ahead' ? POINTS : PERCENT, decimals: 1 },
      ),
  );
  const rows = plannedMeasures(work).map(({ measure, plan }) => {
    const { definition, ofZone } = measure;
    const sums = wholeSums(work, measure, 'ytd', work.request.period);
    const cumulative = { value: sums.now, unit: sums.unit };
    const completion = planCompletion({ cumulative, plan });
    const printedPlan = { value: quantityIn(plan, definition.unit) ?? null, unit: definition.unit };
    const terms = [
      { role: 'cumulative', ...cumulative },
      { role: 'plan', ...plan },
    ];
    return rowOf({
      ...{ id: definition.id, subject: 'measure', labels: [definition.id] },
      ...{ unit: definition.unit, decimals: definition.decimals, enterprises: sums.valued },
      members: ofZone ? null : { ...work.whole(measure), group: 0 },
      cells: [
        cellOf(printedAmount(sums.now, sums.unit, definition.unit), sums.valued, termsOf(sums.unit, { now: sums.now })),
        cellOf(printedAmount(plan.value, plan.unit, definition.unit, 'plan'), 0),
        cellOf(completion, sums.valued, terms),
        cellOf(elapsedShare(month), 0),
        cellOf(rateDifference(completion, elapsedShare(month)), sums.valued),
        cellOf(requiredPace({ cumulative, plan: printedPlan, month }), sums.valued, terms),
      ],
    });
  });
  return { id: 'plan', kind: 'plan', measure: null, by: [], columns, rows };
}
