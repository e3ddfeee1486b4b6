import type { RuleClass } from '../../../core/model/rule';
import type { BilingualText } from '../../../core/model/text';

/** A rule for a flat table as its author wrote it. */
export interface WrittenRule {
  readonly id: string;
  /** null = none is said */
  readonly class: RuleClass | null;
  readonly expr: string;
  /** what to say where it fails; '' = nothing is said */
  readonly message: string | BilingualText;
}

/** Columns by the name that rules use: the heading, or the position of the column from 1. */
export type RuleColumns = Readonly<Record<string, string | number>>;

/** A file of rules for flat tables. */
export interface WrittenRules {
  readonly rules: readonly WrittenRule[];
  readonly columns: RuleColumns;
}
