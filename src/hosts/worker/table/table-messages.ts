import type { TablePart } from '../../../core/host/table-source';
import type { Problem } from '../../../core/expression/problem';
import type { Refusal } from '../../../core/model/refusal';
import type { RuleClass } from '../../../core/model/rule';
import type { WrittenRule, WrittenRules } from '../../../adapters/packs/table-rules/written-rules';
import type { RuleFileProblem } from '../../../adapters/packs/table-rules/rule-file-problem';
import type { OutlierAnswers, OutlierQuestion } from './outliers/outlier-messages';
import type { ShownValue } from './shown-value';

/** A sheet of a chosen file; a .csv has one, without a name. */
export interface FileSheet {
  readonly index: number;
  readonly name: string;
  readonly visible: boolean;
}

export type { ShownValue };

/** What stands in a column. */
export interface ColumnFacts {
  /** as the heading says */
  readonly heading: string;
  /** a name that rules can write */
  readonly name: string;
  readonly kind: 'number' | 'text';
  readonly numbers: number;
  readonly texts: number;
  readonly blanks: number;
  /** up to three different values, from the first rows */
  readonly samples: readonly ShownValue[];
}

/** The table that was read. */
export interface TableFacts {
  readonly rows: number;
  /** row of the names, from 1 */
  readonly namesRow: number;
  readonly columns: readonly ColumnFacts[];
}

/** What a rule has wrong with it, and the columns that it reads. */
export interface RuleLint {
  readonly problems: readonly Problem[];
  readonly columns: readonly number[];
}

/** What a rule came to: exact counts, and the rows that may be looked at. */
export interface RuleOutcome {
  readonly id: string;
  readonly class: RuleClass | null;
  readonly holds: number;
  readonly fails: number;
  readonly undecided: number;
  readonly broken: number;
  readonly problems: readonly Problem[];
  /** columns that it reads */
  readonly columns: readonly number[];
  /** rows that fail, from 1 as in the sheet, ascending; the first `MOST_ROWS_SENT` of them */
  readonly failingRows: Int32Array;
  readonly undecidedRows: Int32Array;
}

/** Rows of one outcome sent to the page; counts are exact, and a .csv of them has them all. */
export const MOST_ROWS_SENT = 200_000;

/** Most rules taken, kept and shown; a sheet of rules has no more either. */
export const MOST_RULES = 2000;

/** A row in which a rule does not hold. */
export interface RowReason {
  readonly row: number;
  /** its place among the rows of the table, from 0 */
  readonly record: number;
  /** of the columns that the rule reads */
  readonly values: readonly ShownValue[];
  /** the comparison that fails: its two sides; null where it is none, or nothing could be decided */
  readonly sides: { readonly left: number; readonly right: number } | null;
  /** names of the columns that were missing, or zero as a base */
  readonly missing: readonly string[];
  readonly why: 'missing' | 'base-is-zero' | null;
}

export interface ShownRow {
  readonly row: number;
  readonly values: readonly ShownValue[];
}

export type RowsThat = 'fails' | 'undecided';

/** What the room is asked, and what it answers: `TableAnswers` has the answer of each. */
export type TableQuestion =
  /** a file was chosen */
  | { readonly kind: 'open'; readonly file: Blob; readonly name: string }
  | { readonly kind: 'sheet'; readonly index: number }
  /** a table comes in parts from the open workbook */
  | { readonly kind: 'begin' }
  | { readonly kind: 'part'; readonly part: TablePart }
  | { readonly kind: 'end' }
  /** the names stand in another row */
  | { readonly kind: 'names-row'; readonly row: number }
  /** the names that rules use, by column */
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'lint'; readonly texts: readonly string[] }
  | { readonly kind: 'rows'; readonly from: number; readonly count: number }
  | { readonly kind: 'run'; readonly rules: readonly WrittenRule[] }
  | { readonly kind: 'cancel' }
  | {
      readonly kind: 'reasons';
      readonly rule: number;
      readonly that: RowsThat;
      readonly from: number;
      readonly count: number;
    }
  | { readonly kind: 'csv'; readonly rule: number; readonly message: string; readonly headings: CsvHeadings }
  | { readonly kind: 'load-rules'; readonly file: Blob; readonly name: string }
  | ({ readonly kind: 'spell-rules' } & WrittenRules)
  | OutlierQuestion;

/** Words of the .csv, in the language of the page. */
export interface CsvHeadings {
  readonly row: string;
  readonly rule: string;
  readonly outcome: string;
  readonly message: string;
  readonly fails: string;
  readonly undecided: string;
}

export interface LoadedRules extends WrittenRules {
  readonly problems: readonly RuleFileProblem[];
}

export interface TableAnswers extends OutlierAnswers {
  readonly open: readonly FileSheet[] | Refusal;
  readonly sheet: TableFacts | Refusal;
  readonly begin: null;
  readonly part: Refusal | null;
  readonly end: TableFacts | Refusal;
  readonly 'names-row': TableFacts | Refusal;
  /** columns whose name cannot be used: no name, or one that another has */
  readonly names: readonly number[];
  readonly lint: readonly RuleLint[];
  readonly rows: readonly ShownRow[];
  /** null = cancelled */
  readonly run: readonly RuleOutcome[] | null;
  readonly cancel: null;
  readonly reasons: readonly RowReason[];
  readonly csv: string;
  readonly 'load-rules': LoadedRules | Refusal;
  readonly 'spell-rules': string;
}

/** What goes to the room; `ask` comes back with the answer. */
export interface TableAsk {
  readonly ask: number;
  readonly question: TableQuestion;
}

/** What comes from the room: how far it is, the answer, or that it failed. */
export type TableTold =
  | { readonly ask: number; readonly kind: 'progress'; readonly done: number; readonly of: number | null }
  | { readonly ask: number; readonly kind: 'answer'; readonly answer: TableAnswers[keyof TableAnswers] }
  | { readonly ask: number; readonly kind: 'failed'; readonly detail: string };
