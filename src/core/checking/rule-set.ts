import type { CompiledRule, RuleRef } from '../expression/compiled-rule';
import type { Problem } from '../expression/problem';
import type { RuleDefinition } from '../model/rule';
import type { CompiledPack } from './compiled-pack';
import type { FormLayout } from './form-layout';
import type { Layout } from './layout';
import type { NamedCheck } from './named/named-check';
import type { Binding } from './rule-scope';

/** A rule bound to one item and column: what is run. */
export interface RuleInstance {
  readonly rule: RuleDefinition;
  readonly binding: Binding;
  /** group whose rows it is repeated for, as a position within the form; null for fixed rows */
  readonly group: number | null;
  /** null = always */
  readonly premise: CompiledRule | null;
  readonly relation: CompiledRule;
  /** every place that premise and relation read, each once */
  readonly refs: readonly RuleRef[];
  /** whether the relation is one equation: then a cell in it is confirmed when it holds */
  readonly equation: boolean;
  /** first and last month (monthIndex) for which it is in force */
  readonly from: number;
  readonly to: number;
  /** values that the message shows, compiled when first needed */
  facts(): ReadonlyMap<string, CompiledRule>;
  /** the places named by `locate` of the rule, in its order */
  locate(): readonly RuleRef[];
}

/** A rule that an expression cannot say, run by the check of that name. */
export interface NamedRule {
  readonly rule: RuleDefinition;
  readonly check: NamedCheck;
  readonly from: number;
  readonly to: number;
}

/** A rule that cannot be run, and why; reported on every return it should have been run on. */
export interface BrokenRule {
  readonly rule: RuleDefinition;
  readonly problems: readonly Problem[];
  /** `problems`, or the name of a check that does not exist */
  readonly why: string;
}

/** What is run on a return of one form. */
export interface FormPlan {
  readonly layout: FormLayout;
  readonly fixed: readonly RuleInstance[];
  /** by position of the group within the form */
  readonly rows: readonly (readonly RuleInstance[])[];
  readonly named: readonly NamedRule[];
  readonly broken: readonly BrokenRule[];
}

/** The rules of a pack, compiled once and run on any number of returns. Holds no state between returns. */
export interface RuleSet {
  readonly pack: CompiledPack;
  readonly layout: Layout;
  /** by form id */
  readonly plans: ReadonlyMap<string, FormPlan>;
  readonly warnings: readonly { readonly rule: RuleDefinition; readonly problem: Problem }[];
}
