import { filingsThatCount } from '../checking/filings-that-count';
import type { ReturnToCheck } from '../checking/check-input';
import { decimalsAt, placeName, readingAt, unitAt, type Place } from '../checking/place';
import { frameOf, type ReturnFrame } from '../checking/return-frame';
import type { RuleSet } from '../checking/rule-set';
import type { ChangedCell, ReturnCause } from '../model/cause';
import { failingComponents, recordWithin } from './components';
import { limitedSolver } from './limited-solver';
import type { LinearSolver } from './linear-solver';
import { minimalSets, type MinimalSets } from './minimal-sets';
import { mixedIntegerSets } from './mixed-integer-sets';
import type { Interval } from './one-cell';
import { recordOf } from './return-record';

/** The causes of a return by the form that each is told with. */
export function causesByForm(causes: readonly ReturnCause[]): ReadonlyMap<string, readonly ReturnCause[]> {
  const byForm = new Map<string, ReturnCause[]>();
  for (const cause of causes) {
    const { form } = cause;
    const list = byForm.get(form) ?? [];
    byForm.set(form, list);
    list.push(cause);
  }
  return byForm;
}

/** Solvers at hand: a small one everywhere, a large one where WebAssembly may run. */
export interface Solvers {
  readonly small: LinearSolver;
  readonly large?: LinearSolver;
}

/** Questions to a solver that one return may cost: far above any that a person filled in. */
const MOST_SMALL = 4_000;
const MOST_LARGE = 2_000;

/** An end as a figure that can be filed: inwards to the last decimal of the item, without the noise of doubles. */
function fileable({ low, high }: Interval, decimals: number): { low: number | null; high: number | null } {
  const scale = 10 ** decimals;
  const tidy = (value: number): number => Number((value * scale).toPrecision(14));
  const [from, to] = [Math.ceil(tidy(low) - 1e-6) / scale + 0, Math.floor(tidy(high) + 1e-6) / scale + 0];
  const end = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return { low: end(from), high: end(to) };
}

function cellOf(frame: ReturnFrame, place: Place, value: number, interval: Interval): ChangedCell {
  const { at } = readingAt(frame, place);
  return {
    name: placeName(frame, place, null),
    form: place.form.form.id,
    at,
    value,
    unit: unitAt(frame, place),
    ...fileable(interval, decimalsAt(place)),
  };
}

/** Rule of a constraint: the first word of its id. */
const ruleOf = (id: string): string => id.slice(0, id.indexOf(' '));

/**
 * Which cells of a return are wrong, as far as its mandatory linear relations say: for each part of it in which something
 * fails, every smallest set of cells that can be changed so that all of them hold, with the values each could take.
 * @param laidOut the return as it was checked, where it was just checked; null = it is laid out here
 * @returns nothing for a return that breaks none of them
 * @source methods.md §7
 */
export function causesOfReturn(
  ruleSet: RuleSet,
  input: ReturnToCheck,
  solvers: Solvers,
  laidOut: ReturnFrame | null = null,
): readonly ReturnCause[] {
  const frame = laidOut ?? frameOf(ruleSet.layout, { ...input, filings: filingsThatCount(input.filings, input.asked) });
  const record = recordOf(frame, ruleSet);
  const small = limitedSolver(solvers.small, MOST_SMALL);
  const large = solvers.large && limitedSolver(solvers.large, MOST_LARGE);
  return failingComponents(record).map((component): ReturnCause => {
    const own = recordWithin(record, component);
    let result: MinimalSets = minimalSets(own, small);
    if (result.state === 'too-many' && large) result = mixedIntegerSets(own, large);
    const sets = result.state === 'found' ? result.sets : [];
    const first = component.variables[sets[0]?.variables[0] ?? 0]!;
    return {
      form: record.places[first]!.form.form.id,
      state: result.state === 'found' ? 'found' : large ? 'too-many' : 'needs-large',
      complete: result.state === 'found' && result.complete,
      rules: [...new Set(component.failing.map(({ id }) => ruleOf(id)))],
      sets: sets.map(({ variables, intervals }) =>
        variables.map((variable, i) => {
          const at = component.variables[variable]!;
          return cellOf(frame, record.places[at]!, record.values[at]!, intervals[i]!);
        }),
      ),
    };
  });
}
