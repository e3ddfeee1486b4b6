import type { Filing } from './filing';
import type { ReturnCause } from './cause';
import type { Finding } from './finding';
import type { Refusal } from './refusal';

/** How many rule instances came to what; `undecided` and `broken` are never hidden. */
export interface OutcomeCounts {
  readonly holds: number;
  readonly fails: number;
  readonly undecided: number;
  readonly broken: number;
}

/** The check of one return. */
export interface FilingResult {
  readonly filing: Filing;
  readonly findings: readonly Finding[];
  readonly outcomes: OutcomeCounts;
  /** rule ids that could not be decided, with the operand that was missing */
  readonly undecided: readonly { readonly rule: string; readonly operands: readonly string[]; readonly why: string }[];
  /** which cells could settle the mandatory relations that fail; only where it was asked for and something fails */
  readonly causes?: readonly ReturnCause[];
}

/** The check of one received file: its returns, or why it was not read, or what is wrong with the file itself. */
export interface FileResult {
  readonly path: string;
  readonly refusal: Refusal | null;
  readonly filings: readonly FilingResult[];
  /** findings about the file as a whole (no form recognised, macros, external links, hidden rows) */
  readonly findings: readonly Finding[];
}
