import type { Caveat } from '../../model/analysis';
import type { MeasurePlan } from '../measures/measure-plan';
import { wholeGrowth } from '../tables/headline-table';
import type { Work } from '../work';
import { note, warning } from './caveat';
import { isLeading } from './coverage-caveats';

/** Growth of value added this far from that of output is unlikely: relation P13 of the forms. */
const APART = 20;

/** Value added: its published growth is real and never follows from these figures; and it should go with output. */
function valueAdded(work: Work, plan: MeasurePlan): Caveat[] {
  if (plan.definition.real !== true || !work.columns(plan, work.request.basis).isFiled) return [];
  const { basis, period } = work.request;
  const measure = plan.definition.id;
  const [own, lead] = [wholeGrowth(work, plan, basis, period), wholeGrowth(work, work.lead, basis, period)];
  const apart = own.state === 'value' && lead.state === 'value' && Math.abs(own.value - lead.value) > APART;
  return [
    ...(apart ? [warning('value-added-apart', { measure, facts: { growth: own.value, lead: lead.value } })] : []),
    note('growth-nominal', { measure }),
  ];
}

/** The month as filed beside the month from the cumulatives, where they differ for somebody. */
function monthDiffers(work: Work, plan: MeasurePlan): Caveat[] {
  const { request, members } = work;
  if (plan.terms.month === undefined || plan.isLevel || request.period.month <= 2 || request.basis === 'quarter') {
    return [];
  }
  const filed = work.columns(plan, 'month').now;
  const derived = work.columns(plan, 'month-from-cumulative').now;
  const scope = work.inScope();
  const differ = Array.from(filed.keys()).filter(
    (i) => scope[i] === 1 && !Number.isNaN(filed[i]! + derived[i]!) && Math.abs(filed[i]! - derived[i]!) > 1e-6,
  );
  if (differ.length === 0) return [];
  const sum = (column: Float64Array): number => differ.reduce((all, i) => all + column[i]!, 0);
  return [
    note('month-differs', {
      ...{ measure: plan.definition.id, members: differ.map((i) => members.ids[i]!) },
      facts: { count: differ.length, filed: sum(filed), derived: sum(derived), unit: plan.unit },
    }),
  ];
}

/** Members that have one figure of a rate and not the other: they are in neither. */
function outOfStep(work: Work): Caveat[] {
  const scope = work.inScope();
  return work.definition.ratios.flatMap((ratio) => {
    const plans = ratio.over.map((id) => work.plans.get(id)!);
    if (plans.some((plan) => !work.columns(plan, work.request.basis).isFiled)) return [];
    const apart = work.ratio(ratio, work.request.basis).apart.filter((i) => scope[i] === 1);
    if (apart.length === 0) return [];
    const members = apart.map((i) => work.members.ids[i]!);
    return [note('figures-out-of-step', { measure: ratio.id, members, facts: { count: apart.length } })];
  });
}

export function measureCaveats(work: Work): Caveat[] {
  const plans = [...work.plans.values()];
  return [
    ...plans.flatMap((plan) => valueAdded(work, plan)),
    ...plans.filter((plan) => isLeading(work, plan)).flatMap((plan) => monthDiffers(work, plan)),
    ...outOfStep(work),
  ];
}
