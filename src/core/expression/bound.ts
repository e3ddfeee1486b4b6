import type { RuleRef } from './compiled-rule';
import type { Measure } from './measure';
import type { ComparisonOperator } from './tree';

/** A number read from the frame; `row` reads the current row of the group that the enclosing function goes through. */
export type BoundRead =
  | { readonly op: 'cell'; readonly source: number; readonly slot: number; readonly ref: RuleRef }
  | { readonly op: 'scalar'; readonly index: number; readonly ref: RuleRef }
  | { readonly op: 'row'; readonly group: number; readonly column: number; readonly ref: RuleRef };

/** A number: names are resolved to places, units are reconciled by explicit `scale` nodes. */
export type BoundNumber = { readonly measure: Measure | null } & (
  | { readonly op: 'constant'; readonly value: number }
  | BoundRead
  | { readonly op: 'orZero'; readonly of: BoundRead }
  | { readonly op: 'scale'; readonly factor: number; readonly of: BoundNumber }
  | { readonly op: '+' | '-' | '*' | '/' | '^'; readonly left: BoundNumber; readonly right: BoundNumber }
  | { readonly op: 'abs' | 'log10'; readonly of: BoundNumber }
  | { readonly op: 'round'; readonly of: BoundNumber; readonly decimals: number }
  | { readonly op: 'min' | 'max'; readonly args: readonly BoundNumber[] }
  | { readonly op: 'sum'; readonly group: number; readonly of: BoundNumber }
  | { readonly op: 'count'; readonly group: number; readonly of: BoundTruth; readonly name: string }
  | { readonly op: 'rows'; readonly group: number; readonly ref: RuleRef }
  | {
      readonly op: 'choose';
      readonly condition: BoundTruth;
      readonly then: BoundNumber;
      readonly otherwise: BoundNumber;
    }
);

/** coefficient · one value read from the frame. */
export interface ReadTerm {
  readonly kind: 'read';
  readonly read: BoundRead;
  readonly coefficient: number;
  /** counts as 0 when missing */
  readonly guarded: boolean;
}

/** coefficient · the sum over the rows of a group of a linear sum of its columns. */
export interface SumTerm {
  readonly kind: 'sum';
  readonly group: number;
  readonly coefficient: number;
  readonly perRow: LinearSum;
}

/** Σ terms + constant. */
export interface LinearSum {
  readonly terms: readonly (ReadTerm | SumTerm)[];
  readonly constant: number;
}

/**
 * Whether a comparison is asked of what was reported (`exact`) or of the values behind it (`possible`):
 * a rule fails only if no values inside the rounding intervals satisfy it (methods.md §8).
 * Conditions of `if` and of `count` are exact.
 */
export type Sense = 'possible' | 'exact';

export interface BoundComparison {
  readonly op: 'compare';
  readonly operator: ComparisonOperator;
  readonly left: BoundNumber;
  readonly right: BoundNumber;
  readonly measure: Measure | null;
  readonly sense: Sense;
  /** left − right over the places read; null when not linear */
  readonly linear: LinearSum | null;
}

/** A truth, with every negation pushed down to the comparisons: `not (a > b)` is `a <= b`. */
export type BoundTruth =
  | { readonly op: 'truth'; readonly value: boolean }
  | { readonly op: 'flag'; readonly index: number; readonly negated: boolean; readonly ref: RuleRef }
  | { readonly op: 'missing'; readonly of: BoundRead; readonly negated: boolean }
  | {
      readonly op: 'same-text';
      readonly of: BoundRead;
      readonly code: number;
      readonly text: string;
      readonly negated: boolean;
    }
  | BoundComparison
  | { readonly op: 'and' | 'or'; readonly left: BoundTruth; readonly right: BoundTruth }
  | { readonly op: 'any' | 'all'; readonly group: number; readonly of: BoundTruth; readonly name: string }
  | { readonly op: 'if'; readonly condition: BoundTruth; readonly then: BoundTruth; readonly otherwise: BoundTruth };
