import type { LedgerFormat } from '../../../../core/model/ledger';
import type { Period } from '../../../../core/model/period';
import type { ListFormat } from '../../frame/format-option';

/** Options of every verb on a ledger. */
export interface InLedger {
  readonly ledger: string;
}

/** Options of the verbs that write. */
export interface ActOptions extends InLedger {
  readonly by?: string;
  readonly why?: string;
}

export interface HistoryOptions extends InLedger {
  readonly period?: Period;
  readonly form?: string;
  /** code or name */
  readonly enterprise?: string;
  readonly format: ListFormat;
}

export interface CallLogOptions extends InLedger {
  readonly period?: Period;
  /** code or name */
  readonly enterprise?: string;
  readonly format: ListFormat | 'csv';
  /** where it is written, whole; stdout without it */
  readonly out?: string;
}

export interface ChangesOptions extends InLedger {
  /** code or name */
  readonly enterprise?: string;
}

export interface ExportOptions extends InLedger {
  readonly out: string;
  readonly tables?: LedgerFormat;
  readonly pack: string;
}

export interface ImportOptions extends ActOptions {
  readonly tables?: LedgerFormat;
}

export interface BackupOptions extends InLedger {
  readonly out: string;
}

export interface RestoreOptions extends ActOptions {
  readonly evenIfNewer: boolean;
}

export interface RegisterOptions extends ActOptions {
  readonly create: boolean;
  readonly from: Period;
  readonly partial: boolean;
  readonly source?: string;
}

export interface MergerOptions extends ActOptions {
  readonly enterprise: string;
  readonly into: string;
  readonly from: Period;
  readonly source?: string;
}

export interface MarkOptions extends ActOptions {
  readonly period: Period;
  readonly enterprise: string;
  readonly form?: string;
}
