import type { CellRef } from './cell';

/** Reasons an enterprise may give for a figure that is unusual but true. Words live in locales and in the template. */
export const REASON_CODES = ['1', '2', '3', '4', '5', '6', '7', '9'] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** A reason for a verify finding, as it stands in a line of the sheet 说明. */
export interface Explanation {
  /** printed form number: `B204-1` */
  readonly form: string;
  readonly rule: string;
  /** address of the cell concerned, as written: `C9`; '' when not given */
  readonly cell: string;
  /** null = none chosen, or none of the codes */
  readonly reason: ReasonCode | null;
  readonly text: string;
  /** fingerprint of the finding it was written for, so that it is void when a value changes; null = typed by hand */
  readonly fingerprint: string | null;
  /** where it stands: the first cell of its line */
  readonly at: CellRef;
}

/** What an explanation is worth for a finding. */
export type ExplanationState =
  | 'none'
  | 'accepted'
  /** a value changed since it was written */
  | 'void'
  /** empty, or 无 / 正常 and the like: says nothing */
  | 'says-nothing'
  | 'no-reason-code';
