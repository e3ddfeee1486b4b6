import type { FilingRecord } from '../reading/filing-transfer';
import type { Filing } from './filing';
import type { ExplanationBook, ExplanationEntry } from './ledger-explanation';
import type { LedgerTable } from './ledger-table';
import type { LedgerAct, LedgerFiler, LedgerKey } from './ledger-key';
import type { LedgerProblem } from './ledger-problem';
import type { Period } from './period';
import type { RegisterEntry } from './register';

export type { LedgerAct, LedgerFiler, LedgerKey };
export { isLedgerProblem, LedgerFailure, type LedgerProblem, type LedgerProblemCode } from './ledger-problem';

/** Only `accepted` counts. A return sent back or withdrawn stays in the ledger and is no longer part of any figure. */
export type LedgerStatus = 'accepted' | 'sent-back' | 'withdrawn';

/** Where a return came from. */
export interface LedgerSource {
  readonly path: string;
  readonly sheet: string;
  /** SHA-256 of the file's bytes, hexadecimal; '' when not known */
  readonly digest: string;
  /** ISO day on which the office received it, where that is not the day of acceptance; null = that day */
  readonly receivedOn: string | null;
}

/**
 * A question that was open when the return was accepted: a verify finding without a proper explanation. It is recorded
 * with the return and never stands in the way of filing (先进库后有数, domain.md §1).
 */
export interface LedgerQuestion {
  /** rule id, or the code of a finding of the reading itself */
  readonly rule: string;
  readonly fingerprint: string;
  /** what the sheet 说明 says to it: `ExplanationState` of core/model/explanation */
  readonly state: string;
  /** the cell concerned, as in the file: `B204-1!C9`; '' where it has none */
  readonly cell: string;
}

/** One revision of one return, as kept. */
export interface LedgerFiling extends LedgerKey {
  /** SHA-256 over filer, form, version, period, unit line and values: equal content, equal id (also across revisions) */
  readonly id: string;
  /** name of the filer as the return has it; '' where it has none */
  readonly name: string;
  readonly formVersion: string;
  /** from 1, in the order of acceptance */
  readonly revision: number;
  /** id of the revision before; null for the first */
  readonly replaces: string | null;
  /** whether no later revision replaces it */
  readonly latest: boolean;
  /** reason given with the acceptance */
  readonly why: string | null;
  /** ISO 8601 with offset, as the host gave it */
  readonly acceptedAt: string;
  readonly acceptedBy: string;
  readonly source: LedgerSource;
  /** open when it was accepted; no part of `id` */
  readonly questions: readonly LedgerQuestion[];
  readonly status: LedgerStatus;
  /** who sent it back or withdrew it, when, why; null while it is accepted */
  readonly statusAct: LedgerAct | null;
  /** equal to what was accepted, whole: `filingFromRecord` makes a filing of it */
  readonly record: FilingRecord;
}

/** A return to be accepted. */
export interface LedgerCandidate {
  readonly filer: LedgerFiler;
  readonly name: string;
  readonly filing: Filing;
  readonly source: LedgerSource;
  readonly questions: readonly LedgerQuestion[];
  /** what its sheet 说明 explains properly, kept in the transaction of the return unless that is refused */
  readonly explanations?: readonly ExplanationEntry[];
}

/** Why a candidate cannot be kept: no reporting period, no filer, or a text with the character NUL or half an emoji. */
export type AcceptRefusal = 'period-missing' | 'filer-missing' | 'unstorable-text';

/** What became of the candidate in the same place of the batch. */
export type AcceptOutcome = ReturnOutcome & {
  /** of its explanations those that were not in the ledger yet; not given where it has none */
  readonly explained?: number;
};

type ReturnOutcome =
  | { readonly outcome: 'accepted'; readonly id: string; readonly revision: 1; readonly replaces: null }
  | { readonly outcome: 'revised'; readonly id: string; readonly revision: number; readonly replaces: string }
  /** the latest revision says the same and is accepted: nothing was written */
  | { readonly outcome: 'unchanged'; readonly id: string; readonly revision: number; readonly acceptedAt: string }
  | { readonly outcome: 'refused'; readonly refusal: AcceptRefusal };

/** What became of a return that was to be sent back or withdrawn. */
export interface StatusOutcome {
  readonly key: LedgerKey;
  /** `not-filed`: the ledger has no such return; `unchanged`: it had that status already */
  readonly outcome: 'changed' | 'unchanged' | 'not-filed';
}

/** Which returns: every condition given must hold. */
export interface LedgerQuery {
  readonly period?: Period;
  /** first and last month, both included */
  readonly from?: Period;
  readonly to?: Period;
  readonly form?: string;
  readonly filer?: LedgerFiler;
  /** default `accepted` (with `history`: any) */
  readonly status?: LedgerStatus | 'any';
  /** all revisions instead of the latest of each return */
  readonly history?: boolean;
}

/** The fields of a register entry whose change is a fact of its own. */
export type RegisterField = Exclude<keyof RegisterEntry, 'at'>;

/** One dated fact of the register's history. */
export interface RegisterChange {
  readonly kind: 'entry' | 'exit' | 'merger' | 'change';
  /** organisation code, else name (`code …`, `name …`) */
  readonly enterprise: LedgerFiler;
  readonly name: string;
  /** first month in which it holds */
  readonly from: Period;
  /** of a merger: the enterprise that goes on */
  readonly into: LedgerFiler | null;
  /** of a change: the fields that differ; values as in `RegisterEntry`, as JSON */
  readonly fields: readonly { readonly field: RegisterField; readonly before: string; readonly after: string }[];
  readonly by: string;
  readonly at: string;
  readonly source: string;
}

/** How a register is put into the ledger. */
export interface RegisterAct extends LedgerAct {
  /** first month in which it holds */
  readonly validFrom: Period;
  /** where it was read: path of the workbook, or a document number */
  readonly source: string;
  /** default true: enterprises that are not in it left the register (exit); false: it only adds and changes */
  readonly complete?: boolean;
}

/** The register of a month. */
export interface LedgerRegister {
  readonly entries: readonly RegisterEntry[];
  /** month from which the latest fact used holds; null while the ledger has no register */
  readonly asOf: Period | null;
  /** the month asked for lies before the first register: the first one was taken */
  readonly beforeFirst: boolean;
}

/** What the log tells of. `explained`, `decided`, `called`: explanations kept, one decided on, calls logged. */
export type LedgerDeed =
  | 'created'
  | 'accept'
  | 'sent-back'
  | 'withdrawn'
  | 'explained'
  | 'decided'
  | 'called'
  | 'register'
  | 'merger'
  | 'import'
  | 'restore';

/** A line of the log: who did what, when. */
export interface LedgerEvent {
  readonly at: string;
  readonly by: string;
  readonly what: LedgerDeed;
  /** null where it concerns no single return */
  readonly key: LedgerKey | null;
  readonly revision: number | null;
  readonly why: string | null;
  /** counts and names: `accepted`, `revised`, `unchanged`, `source` … */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Values of many enterprises, as columns. */
export interface LedgerColumns {
  readonly measures: readonly string[];
  readonly periods: readonly Period[];
  /** who has a latest, accepted return in one of the periods; the order of every column */
  readonly members: readonly LedgerFiler[];
  /** by measure, then period: a value a member; NaN where not filed, missing or unreadable */
  readonly values: readonly (readonly Float64Array[])[];
  /** measures that no return of the ledger has */
  readonly unknown: readonly string[];
}

export type LedgerFormat = 'parquet' | 'csv';

/**
 * The returns that were accepted, and the register, in one file (台账). It stores and selects; every figure is computed in core.
 * Calls run one after the other; each that writes is one transaction: after a crash at any moment all of it is there, or none.
 * Every method rejects with a `LedgerFailure`.
 */
export interface Ledger extends ExplanationBook {
  readonly path: string;
  readonly readOnly: boolean;
  /** what does not forbid its use: `ledger-on-share` */
  readonly warnings: readonly LedgerProblem[];
  /** Accepts a batch in one transaction. An outcome for each candidate, in their order. */
  accept(batch: readonly LedgerCandidate[], act: LedgerAct): Promise<readonly AcceptOutcome[]>;
  /** Marks the latest revision as sent back (退回): it does not count until another is accepted. */
  sentBack(keys: readonly LedgerKey[], act: LedgerAct): Promise<readonly StatusOutcome[]>;
  /** Marks the latest revision as withdrawn (撤回). */
  withdraw(keys: readonly LedgerKey[], act: LedgerAct): Promise<readonly StatusOutcome[]>;
  /** By period, form, filer (in the order of their first return), revision. */
  filings(query?: LedgerQuery): Promise<readonly LedgerFiling[]>;
  putRegister(entries: readonly RegisterEntry[], act: RegisterAct): Promise<readonly RegisterChange[]>;
  /** `enterprise` went into `into` and is no longer in the register from that month. */
  putMerger(
    merger: { readonly enterprise: LedgerFiler; readonly into: LedgerFiler; readonly from: Period },
    act: LedgerAct & { readonly source: string },
  ): Promise<RegisterChange | null>;
  registerAt(period: Period): Promise<LedgerRegister>;
  /** The register's history, oldest first. */
  registerChanges(): Promise<readonly RegisterChange[]>;
  events(): Promise<readonly LedgerEvent[]>;
  /** The latest, accepted values of named measures (`B2041.r01.ytd`; fixed items, not rows of groups). */
  columns(measures: readonly string[], periods: readonly Period[]): Promise<LedgerColumns>;
  /** The tidy tables, whole: for a workbook. */
  tables(): Promise<readonly LedgerTable[]>;
  /** Fills an empty ledger with tidy tables. */
  load(tables: readonly LedgerTable[], act: LedgerAct): Promise<void>;
  /** Writes a consistent copy to a path where nothing stands yet. */
  backup(to: string): Promise<void>;
  /** Writes the tidy tables, a file each, into a folder that is not there yet. */
  exportTo(folder: string, format: LedgerFormat): Promise<void>;
  /** Fills an empty ledger with the files of such a folder. */
  importFrom(folder: string, format: LedgerFormat, act: LedgerAct): Promise<void>;
  close(): Promise<void>;
}

/** What a store can do with the path of a ledger. Problems are given, not thrown. */
export interface LedgerStore {
  /** @param options `create` is who makes a new ledger where none is; without it a missing file is `ledger-missing` */
  open(
    path: string,
    options?: { readonly readOnly?: boolean; readonly create?: LedgerAct },
  ): Promise<Ledger | LedgerProblem>;
  /**
   * Puts a backup in the place of the ledger; what stood there is kept beside it.
   * @param options `evenIfNewer`: also over a ledger with later events, or another ledger
   * @returns the path of the kept one, null when none stood there
   */
  restore(
    backup: string,
    path: string,
    act: LedgerAct,
    options?: { readonly evenIfNewer?: boolean },
  ): Promise<{ readonly kept: string | null } | LedgerProblem>;
}
