import type { ReasonCode } from './explanation';
import type { LedgerAct, LedgerFiler, LedgerKey } from './ledger-key';
import type { Period } from './period';

/**
 * What a finding is about, the same in every month: rule, form and places by item, without month and values. Two findings
 * of one enterprise with one subject are the same question asked again.
 */
export type FindingSubject = string;

/** Where an explanation came from: the sheet 说明 of a return, an answer at the telephone, or typed by the office. */
export type ExplanationOrigin = 'return' | 'call' | 'office';

/** What the statistician said to it: nothing yet, good enough, or to be asked once more. */
export type ExplanationDecision = 'open' | 'accepted' | 'ask-again';

/** An explanation to be kept. */
export interface ExplanationEntry extends LedgerKey {
  readonly rule: string;
  readonly subject: FindingSubject;
  /** of the finding it was given for: it says nothing about other values */
  readonly fingerprint: string;
  /** the cell concerned, as in the file: `B204-1!C9`; '' where it has none */
  readonly cell: string;
  readonly origin: ExplanationOrigin;
  /** null = none given (an answer at the telephone) */
  readonly reason: ReasonCode | null;
  readonly text: string;
}

/** An explanation as kept. It is never accepted by itself, not even when the same was accepted a month before. */
export interface LedgerExplanation extends ExplanationEntry {
  /** number in the ledger, from 1, never used again */
  readonly id: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly decision: ExplanationDecision;
  /** null while it is open */
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly decidedWhy: string | null;
}

/** Which explanations: every condition given must hold. */
export interface ExplanationQuery {
  readonly period?: Period;
  /** first and last month, both included */
  readonly from?: Period;
  readonly to?: Period;
  readonly filer?: LedgerFiler;
  readonly form?: string;
  readonly rule?: string;
  readonly decision?: ExplanationDecision;
}

/** One call as it is logged (电话记录). Calls are logged (domain.md §1): who was asked what, when, and what was answered. */
export interface CallEntry {
  readonly filer: LedgerFiler;
  readonly name: string;
  readonly period: Period;
  /** as written by the person who called: `10-09 14:30`; '' when left blank */
  readonly calledOn: string;
  readonly spokeTo: string;
  readonly question: string;
  readonly answer: string;
  /** fingerprints of the findings that were asked about */
  readonly fingerprints: readonly string[];
  /** name of the file it was read from */
  readonly source: string;
}

export interface LoggedCall extends CallEntry {
  readonly id: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

export interface CallQuery {
  readonly period?: Period;
  readonly filer?: LedgerFiler;
}

/**
 * What a ledger keeps of what was said: explanations with their decisions, and the log of calls. `Ledger` is one. Each call
 * that writes is one transaction; every method rejects with a `LedgerFailure`. A text that cannot be kept (`whyNotKept` of
 * core/ledger) is never cut: the call is rejected with `ledger-bad-text`, and nothing is written.
 */
export interface ExplanationBook {
  /**
   * Keeps explanations, each open. The same reason and text for the same finding (key, rule, fingerprint, origin) change nothing.
   * @returns for each entry its number, and whether it was there already
   */
  explain(
    entries: readonly ExplanationEntry[],
    act: LedgerAct,
  ): Promise<readonly { readonly id: number; readonly known: boolean }[]>;
  /** By period, filer, form, rule, number. */
  explanations(query?: ExplanationQuery): Promise<readonly LedgerExplanation[]>;
  /**
   * Decides; the event log keeps every decision. One that is decided so already is left as it is, unless another reason is given.
   * @returns for each number what became of it
   */
  decide(
    ids: readonly number[],
    decision: Exclude<ExplanationDecision, 'open'>,
    act: LedgerAct,
  ): Promise<readonly ('decided' | 'unchanged' | 'unknown')[]>;
  /** Logs calls; one that is logged already (same enterprise, month, time, question and answer) is not logged twice. */
  logCalls(
    entries: readonly CallEntry[],
    act: LedgerAct,
  ): Promise<readonly { readonly id: number; readonly known: boolean }[]>;
  /** In the order in which they were logged. */
  calls(query?: CallQuery): Promise<readonly LoggedCall[]>;
}
