import type { CompiledPack } from '../../../core/checking/compiled-pack';
import type { Call, CallList } from '../../../core/model/call-list';
import type { Period } from '../../../core/model/period';
import type { RegisterEntry } from '../../../core/model/register';
import type { FilingRecord } from '../../../core/reading/filing-transfer';
import type { FileOutcome } from '../../batch/file-outcome';

/** What is asked of the room; each is answered once, in the order asked. */
export interface CallsAsks {
  /** everything before is forgotten */
  readonly begin: {
    readonly asked: {
      readonly pack: CompiledPack;
      readonly period: Period;
      /** null = none was given */
      readonly register: readonly RegisterEntry[] | null;
    };
    readonly answer: null;
  };
  /** files received and checked, in pieces */
  readonly take: { readonly asked: { readonly outcomes: readonly FileOutcome[] }; readonly answer: null };
  /** earlier filings that the check looked back at, in pieces */
  readonly earlier: {
    readonly asked: { readonly of: 'previous' | 'lastYear'; readonly records: readonly FilingRecord[] };
    readonly answer: null;
  };
  /** @param threshold share of a total that may stay unresolved */
  readonly rank: { readonly asked: { readonly threshold: number }; readonly answer: Ranked };
  /** calls of the list ranked last, in pieces */
  readonly calls: {
    readonly asked: { readonly from: number; readonly to: number };
    readonly answer: readonly ToCall[];
  };
}

export type CallsAskKind = keyof CallsAsks;
export type CallsAnswer<K extends CallsAskKind> = CallsAsks[K]['answer'];
export type CallsAsk = { [K in CallsAskKind]: { readonly kind: K } & CallsAsks[K]['asked'] }[CallsAskKind];

/** A call list but for the calls, of which there may be many. */
export interface Ranked extends Omit<CallList, 'calls' | 'rest'> {
  readonly calls: number;
  /** below the line with doubts that move no total */
  readonly rest: number;
  readonly notRead: readonly string[];
  readonly unrecognised: readonly string[];
}

/** A call with the received files behind it. */
export interface ToCall {
  readonly call: Call;
  readonly files: readonly string[];
  /** the file of each of its findings, in their order; null = of none alone */
  readonly paths: readonly (string | null)[];
}
