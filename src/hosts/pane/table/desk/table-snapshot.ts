import type { RuleFileProblem } from '../../../../adapters/packs/table-rules/rule-file-problem';
import type { WrittenRule } from '../../../../adapters/packs/table-rules/written-rules';
import type { HostFailure } from '../../../../core/host/host-failure';
import type { TableChoice } from '../../../../core/host/table-source';
import type { Refusal } from '../../../../core/model/refusal';
import type { OutlierAsked, OutliersFound } from '../../../worker/table/outliers/outlier-messages';
import type { FileSheet, RowsThat, RuleLint, RuleOutcome, TableFacts } from '../../../worker/table/table-messages';
import type { RuleDraft } from './rule-drafts';

/** What is being done, and how far it is; `of` null = not known. */
export interface TableBusy {
  readonly doing: 'listing' | 'opening' | 'reading' | 'checking' | 'judging' | 'rules' | 'exporting';
  readonly done: number;
  readonly of: number | null;
}

/** What came in the way of the last thing asked. */
export type TableTrouble = Refusal | HostFailure | RulesRefused;

/** A file of rules that was not taken; the rules on the desk are as they were. */
export interface RulesRefused {
  readonly kind: 'rules-refused';
  readonly file: string;
  readonly problems: readonly RuleFileProblem[];
}

/** What the last run came to. */
export interface TableOutcome {
  readonly rules: readonly RuleOutcome[];
  /** the rules as they were run */
  readonly ran: readonly WrittenRule[];
  /** names of the columns as they were */
  readonly names: readonly string[];
  /** rules or names were changed since */
  readonly stale: boolean;
}

/** The list of rows being looked at: of one rule, those that fail or those undecided. */
export interface ShownOutcome {
  readonly rule: number;
  readonly that: RowsThat;
}

/** What the last search for outliers came to, and what was asked. */
export interface OutliersShown {
  readonly asked: OutlierAsked;
  readonly found: OutliersFound;
}

/** All that the view of a table shows. A new object with every change. */
export interface TableSnapshot {
  /** tables of the open workbook; null where a file is chosen, or they were not listed yet */
  readonly choices: readonly TableChoice[] | null;
  readonly file: { readonly name: string; readonly sheets: readonly FileSheet[] } | null;
  /** id of the choice, or index of the sheet */
  readonly chosen: string | number | null;
  readonly busy: TableBusy | null;
  readonly trouble: TableTrouble | null;
  readonly facts: TableFacts | null;
  /** names that rules use, by column, and those that cannot be used */
  readonly names: readonly string[];
  readonly badNames: ReadonlySet<number>;
  readonly rules: readonly RuleDraft[];
  /** by key of the rule; absent until it was looked at over this table */
  readonly lint: ReadonlyMap<number, RuleLint>;
  readonly outcome: TableOutcome | null;
  readonly shown: ShownOutcome | null;
  readonly outliers: OutliersShown | null;
  /** a record to bring into view, each time `step` changes */
  readonly record: { readonly at: number; readonly step: number } | null;
}
