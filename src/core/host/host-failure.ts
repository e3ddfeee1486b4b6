import type { CellRef } from '../model/cell';

/** Why a host did not do what it was asked. Words with advice live in locales. */
export type HostFailureCode =
  /** a cell is being edited: Excel answers nothing until Enter or Esc */
  | 'cell-edit'
  /** the sheet is protected and the cell locked */
  | 'protected'
  /** the workbook is open for reading only */
  | 'read-only'
  /** a request or an answer is above the host's limit */
  | 'too-large'
  /** this version of the host cannot do it */
  | 'unsupported'
  /** the host asked to wait (too many requests, calculation under way) */
  | 'busy'
  /** the sheet or cell is no longer there */
  | 'gone'
  /** another workbook is in front */
  | 'not-active'
  /** the host did not answer in time */
  | 'timeout'
  | 'other';

/** A call that did not happen: coded, with its place, nothing half done. No prose. */
export interface HostFailure {
  readonly kind: 'host-failure';
  readonly code: HostFailureCode;
  readonly at?: CellRef | { readonly sheet: string };
  /** the host's own words, for support; never the only explanation */
  readonly detail?: string;
}

export function hostFailure(code: HostFailureCode, facts: Omit<HostFailure, 'kind' | 'code'> = {}): HostFailure {
  return { kind: 'host-failure', code, ...facts };
}

export function isHostFailure(value: unknown): value is HostFailure {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'host-failure';
}
