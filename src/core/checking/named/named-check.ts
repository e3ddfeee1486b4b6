import type { CellRef } from '../../model/cell';
import type { Filing, GroupRow } from '../../model/filing';
import type { RuleDefinition } from '../../model/rule';
import type { ReturnToCheck } from '../check-input';
import type { FormLayout } from '../form-layout';
import type { Layout } from '../layout';
import type { Place } from '../place';
import type { ReturnFrame } from '../return-frame';
import type { UnitVote } from '../unit-vote';

/** What a named check looks at: one form of one return, as received and as the rules read it. */
export interface CheckContext {
  /** the rule that names the check: its constants and places are pack data */
  readonly rule: RuleDefinition;
  readonly input: ReturnToCheck;
  readonly filing: Filing;
  readonly form: FormLayout;
  readonly frame: ReturnFrame;
  readonly layout: Layout;
  readonly unitVote: UnitVote;
  /** relations that fail show already that whole columns were swapped */
  readonly swapTold: boolean;
}

/** One thing a named check found: values by what they are, other cells (period, code) by where they stand. */
export interface NamedFailure {
  readonly places: readonly Place[];
  readonly cells: readonly CellRef[];
  readonly facts: Readonly<Record<string, string | number>>;
  /** cause that it is, for itself and for relations that fail on the same values (`swapped-columns`) */
  readonly cause?: string;
}

export type NamedOutcome =
  | { readonly state: 'holds' }
  | { readonly state: 'fails'; readonly failures: readonly NamedFailure[] }
  | { readonly state: 'undecided'; readonly operands: readonly string[] };

/** A relation that an expression cannot say, run on each return. Class, messages and examples are pack data. */
export interface ReturnCheck {
  readonly name: string;
  readonly on: 'return';
  run(context: CheckContext): NamedOutcome;
}

/** A relation between two returns of one form in a batch. */
export interface PairCheck {
  readonly name: string;
  readonly on: 'pair';
  /** the later one is second; the outcome is told on it */
  run(first: Filing, second: Filing): NamedOutcome;
}

export type NamedCheck = ReturnCheck | PairCheck;

export const HOLDS: NamedOutcome = { state: 'holds' };

export const undecidedBy = (...operands: string[]): NamedOutcome => ({ state: 'undecided', operands });

/** A failure told by facts and by cells that are no values of the form. */
export function failsAt(cells: readonly (CellRef | null)[], facts: NamedFailure['facts']): NamedOutcome {
  return { state: 'fails', failures: [{ places: [], cells: cells.filter((cell) => cell !== null), facts }] };
}

/** A failure told by values of the form. */
export function failsOn(places: readonly Place[], facts: NamedFailure['facts']): NamedOutcome {
  return { state: 'fails', failures: [{ places, cells: [], facts }] };
}

/** A failure of the codes of rows: told by their code cells where these are known, else by values of the rows. */
export function failsOnCodes(
  rows: readonly GroupRow[],
  places: readonly Place[],
  facts: NamedFailure['facts'],
): NamedOutcome {
  const cells = rows.slice(0, places.length).flatMap((row) => row.codeAt ?? []);
  return cells.length > 0 ? failsAt(cells, facts) : failsOn(places, facts);
}
