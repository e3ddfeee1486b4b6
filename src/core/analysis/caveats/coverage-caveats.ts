import type { Caveat } from '../../model/analysis';
import { isFiledFor, type FormDefinition } from '../../model/form';
import type { MeasurePlan } from '../measures/measure-plan';
import type { Work } from '../work';
import { note, warning } from './caveat';

/** Forms of enterprises that measures come from and that are due for the period. */
function formsOf(work: Work): FormDefinition[] {
  const forms = new Map<string, FormDefinition>();
  for (const plan of work.plans.values()) if (!plan.ofZone) forms.set(plan.form.id, plan.form);
  return [...forms.values()].filter((form) => isFiledFor(form, work.request.period));
}

/** Returns due that are not there: n of m, by form; nothing is put in their place. */
function missingReturns(work: Work, form: FormDefinition): Caveat[] {
  const filed = work.source.filed(form.id, work.request.period);
  if (filed === null || !work.members.registered) return [];
  const due = work.due();
  const missing = work.members.ids.filter((_, i) => due[i] === 1 && filed[i] !== 1);
  if (missing.length === 0) return [];
  const facts = { form: form.id, due: due.reduce((sum, one) => sum + one, 0), missing: missing.length };
  const say = form.id === work.lead.form.id ? warning : note;
  return [say('returns-missing', { members: missing, facts })];
}

/** Whether the tables by groups rest on it. */
export function isLeading(work: Work, { definition }: MeasurePlan): boolean {
  return definition.id === work.definition.lead || work.definition.groupMeasures.includes(definition.id);
}

/** Filed, but with no number where the measure is: not in the sum, nor in the base beside it. */
function missingValues(work: Work, plan: MeasurePlan): Caveat[] {
  const filed = work.source.filed(plan.form.id, work.request.period);
  const scope = work.inScope();
  const { now } = work.columns(plan, work.request.basis);
  if (filed === null) return [];
  const members = work.members.ids.filter((_, i) => scope[i] === 1 && filed[i] === 1 && Number.isNaN(now[i]!));
  // nobody has it: the form has no such column for these months
  if (members.length === 0 || !now.some((value) => !Number.isNaN(value))) return [];
  const say = isLeading(work, plan) ? warning : note;
  return [say('value-missing', { measure: plan.definition.id, members, facts: { count: members.length } })];
}

/** What is not in the figures although it should be. */
export function coverageCaveats(work: Work): Caveat[] {
  const { request, lead } = work;
  const plans = [...work.plans.values()].filter(({ ofZone, definition }) => !ofZone && definition.highTech !== true);
  return [
    ...(work.columns(lead, request.basis).isFiled ? [] : [warning('nothing-filed', { measure: lead.definition.id })]),
    ...(request.basis === 'quarter' && request.period.month % 3 !== 0 ? [warning('quarter-not-over')] : []),
    ...(request.basis !== 'quarter' && request.period.month <= 2 ? [note('spring-festival')] : []),
    ...formsOf(work).flatMap((form) => missingReturns(work, form)),
    ...plans.flatMap((plan) => missingValues(work, plan)),
  ];
}
