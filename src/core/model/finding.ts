import type { CellRef } from './cell';
import type { Period } from './period';
import type { Audience, EssLevel, RuleClass } from './rule';

/** One figure behind a finding. */
export interface FindingValue {
  /** reference in the rule language: `r03.month`, `previous(r03.ytd)` */
  readonly name: string;
  readonly item: string | null;
  readonly column: string | null;
  /** null = missing */
  readonly value: number | null;
  readonly unit: string;
  readonly at: CellRef | null;
  /** which filing it is from */
  readonly when: 'now' | 'previous' | 'lastYear';
}

/** The range that would satisfy the rule, in the unit of the finding; null = open on that side. */
export interface ExpectedRange {
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
}

export interface Tolerance {
  readonly value: number;
  readonly unit: string;
  /** 'rounding' of that many parts, or set by the rule */
  readonly from: 'rounding' | 'rule' | 'none';
  readonly parts: number;
}

/** A value that the arithmetic of the return itself forces. */
export interface Suggestion {
  readonly at: CellRef;
  readonly value: number;
  readonly unit: string;
  readonly reason: string;
  readonly audience: Audience;
}

/** A node of the evidence tree: how the outcome came about. */
export interface Evidence {
  readonly text: string;
  readonly value: number | null;
  readonly children: readonly Evidence[];
}

/**
 * Something found about a return. It carries no prose: `message` names a message of a pack or of locales,
 * and `facts` are its parameters; words are made at the edge.
 */
export interface Finding {
  /** machine code of the kind of finding: `rule-fails`, `rule-broken`, `unit-slip`, `cell.text-number` … */
  readonly code: string;
  readonly class: RuleClass;
  readonly essLevel: EssLevel;
  readonly audience: Audience;
  /** rule id, or the code again for findings of the reading itself */
  readonly rule: string;
  readonly ruleVersion: string;
  readonly source: string;
  readonly form: string | null;
  readonly enterprise: string | null;
  readonly period: Period | null;
  /** the cells concerned, the one most likely wrong first */
  readonly cells: readonly CellRef[];
  readonly values: readonly FindingValue[];
  readonly unit: string | null;
  readonly expected: ExpectedRange | null;
  readonly tolerance: Tolerance | null;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly evidence: Evidence | null;
  readonly suggestions: readonly Suggestion[];
  /** id of the group of findings that share a cause, where known */
  readonly cause: string | null;
  /** stable over runs and machines: same rule, place by item (not by address), and values */
  readonly fingerprint: string;
}
