import type { BoundNumber, BoundRead, BoundTruth, Sense } from './bound';
import type { RuleRef } from './compiled-rule';
import { problem, type Problem, type ProblemCode } from './problem';
import type { Scope } from './scope';
import type { ExprNode, Place } from './tree';

/** The group that a group function goes through; its source is known once the first column is met. */
export interface OpenGroup {
  source: number | null;
  name: string;
}

/** What the binders of numbers, truths, groups and names share while one rule is bound. */
export interface BindContext {
  readonly scope: Scope;
  readonly problems: Problem[];
  /** every read met, with whether it was guarded there */
  readonly reads: BoundRead[];
  /** inside the argument of a group function */
  group: OpenGroup | null;
  number(node: ExprNode): BoundNumber;
  truth(node: ExprNode, sense: Sense, negated: boolean): BoundTruth;
}

/** Stands for what could not be bound, so that the rest of the rule is still checked. */
export const FAULTY: BoundNumber = { op: 'constant', value: NaN, measure: null };
export const FAULTY_TRUTH: BoundTruth = { op: 'truth', value: false };

export const isFaulty = (node: BoundNumber): boolean => node.op === 'constant' && Number.isNaN(node.value);

/** Notes an error and gives the stand-in for the number. */
export function faulty(
  context: BindContext,
  code: ProblemCode,
  place: Place,
  facts: Problem['facts'] = {},
): BoundNumber {
  context.problems.push(problem(code, place, facts));
  return FAULTY;
}

/** The places a rule reads, each once; guarded only if every read of it is. */
export function distinctRefs(reads: readonly BoundRead[]): readonly RuleRef[] {
  const byPlace = new Map<string, RuleRef>();
  for (const { ref } of reads) {
    const { target } = ref;
    const place =
      target.kind === 'cell'
        ? `cell ${String(target.source)} ${String(target.slot)}`
        : target.kind === 'group'
          ? `group ${String(target.source)} ${String(target.column)}`
          : `scalar ${String(target.index)}`;
    const before = byPlace.get(place);
    byPlace.set(place, before ? { ...before, guarded: before.guarded && ref.guarded } : ref);
  }
  return [...byPlace.values()];
}
