import type { Caveat } from '../../model/analysis';
import { addMonths } from '../../model/period';
import type { MeasurePlan } from '../measures/measure-plan';
import { bridgeParts } from '../tables/bridge-table';
import type { Work } from '../work';
import { note, warning } from './caveat';
import { isLeading } from './coverage-caveats';

/** Members in a sum whose growth has nothing to start from; entrants are told apart. */
function withoutBase(work: Work, plan: MeasurePlan): Caveat[] {
  const { request, members } = work;
  const { now, then, isFiled } = work.columns(plan, request.basis);
  if (!isFiled || !work.isBased(plan, request.basis)) return [];
  const scope = work.inScope();
  const scopeThen = work.inScope(addMonths(request.period, -12));
  const bare = Array.from(now.keys()).filter((i) => scope[i] === 1 && !Number.isNaN(now[i]!) && Number.isNaN(then[i]!));
  const of = (list: readonly number[]): Pick<Caveat, 'measure' | 'members' | 'facts'> => ({
    measure: plan.definition.id,
    members: list.map((i) => members.ids[i]!),
    facts: { count: list.length, amount: list.reduce((sum, i) => sum + now[i]!, 0), unit: plan.unit },
  });
  const entrants = bare.filter((i) => members.registered && scopeThen[i] !== 1);
  const others = bare.filter((i) => !entrants.includes(i));
  return [
    ...(others.length === 0 ? [] : [warning('without-base', of(others))]),
    ...(entrants.length === 0 ? [] : [warning('entrants-without-base', of(entrants))]),
  ];
}

/** Where last year's figures were changed since, and who came and went. */
function bridgeCaveats(work: Work): Caveat[] {
  const parts = bridgeParts(work);
  const { lead, request, members } = work;
  const measure = lead.definition.id;
  if (!parts) return work.columns(lead, request.basis).isFiled ? [note('no-bridge', { measure })] : [];
  const { own, published } = work.columns(lead, request.basis);
  const ids = (list: readonly number[]): string[] => list.map((i) => members.ids[i]!);
  const sum = (column: Float64Array, list: readonly number[]): number => list.reduce((all, i) => all + column[i]!, 0);
  const { restated, entrants, exits, notFiled, unpublished } = parts;
  const count = (list: readonly number[]): Caveat['facts'] => ({ count: list.length });
  return [
    ...(restated.length === 0
      ? []
      : [
          warning('bases-restated', {
            ...{ measure, members: ids(restated) },
            facts: {
              ...{ count: restated.length, unit: lead.unit },
              up: restated.filter((i) => own[i]! > published[i]!).length,
              down: restated.filter((i) => own[i]! < published[i]!).length,
              ...{ published: sum(published, restated), restated: sum(own, restated) },
            },
          }),
        ]),
    ...(notFiled.length === 0
      ? []
      : [
          warning('base-without-value', {
            ...{ measure, members: ids(notFiled) },
            facts: { ...count(notFiled), amount: sum(published, notFiled), unit: lead.unit },
          }),
        ]),
    ...(unpublished.length === 0
      ? []
      : [note('base-unpublished', { measure, members: ids(unpublished), facts: count(unpublished) })]),
    ...(entrants.length === 0 ? [] : [note('entrants', { measure, members: ids(entrants), facts: count(entrants) })]),
    ...(exits.length === 0 ? [] : [note('exits', { measure, members: ids(exits), facts: count(exits) })]),
  ];
}

/** What is to be known of the bases that growth starts from. */
export function baseCaveats(work: Work): Caveat[] {
  const leading = [...work.plans.values()].filter((plan) => isLeading(work, plan));
  return [...leading.flatMap((plan) => withoutBase(work, plan)), ...bridgeCaveats(work)];
}
