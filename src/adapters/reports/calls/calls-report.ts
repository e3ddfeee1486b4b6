import type { MeasureDefinition } from '../../../core/model/analysis-definition';
import type { CallList } from '../../../core/model/call-list';
import type { ExplanationHistory } from '../../../core/explanations/explanation-history';
import type { BilingualText } from '../../../core/model/text';
import type { RuleBook } from '../../../locales/rule-book';

/** What a ledger knows of explanations; findings that are explained and accepted are not in the list any more. */
export interface CallsSaid {
  readonly history: ExplanationHistory;
  /** findings left out because they are explained and accepted */
  readonly settled: number;
}

/** A call list with the names that its words need. */
export interface CallsReport {
  readonly pack: { readonly id: string; readonly name: BilingualText; readonly version: string };
  readonly list: CallList;
  /** by id */
  readonly measures: ReadonlyMap<string, MeasureDefinition>;
  readonly book: RuleBook;
  /** files that could not be read, and files in which no return was recognised: nobody of them is ranked */
  readonly notRead: readonly string[];
  readonly unrecognised: readonly string[];
  /** left out = without a ledger */
  readonly said?: CallsSaid;
}
