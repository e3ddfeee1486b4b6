export type LedgerProblemCode =
  /** another process (facts `pid`, `program` where known) or this one has it open */
  | 'ledger-locked'
  /** a warning: on a network or shared folder (facts `fileSystem`), where locks may not hold */
  | 'ledger-on-share'
  | 'ledger-missing'
  | 'ledger-not-a-ledger'
  /** made by a later version (facts `version`, `known`) */
  | 'ledger-newer'
  | 'ledger-damaged'
  | 'ledger-full'
  | 'ledger-out-of-memory'
  | 'ledger-no-permission'
  /** something stands where a backup or an export is to be written */
  | 'ledger-target-exists'
  /** tables are loaded into an empty ledger only */
  | 'ledger-not-empty'
  /** the ledger to be replaced has later events than the backup, or is another ledger (facts say which) */
  | 'ledger-would-lose'
  /** tables that do not fit (facts `table`, `column`, `why`) */
  | 'ledger-bad-tables'
  /** more returns or rows than are given at once (facts `count`, `limit`) */
  | 'ledger-too-large'
  /** a text that cannot be kept (facts `field`, `entry` from 1, `why` of `TextProblem`, `length`, `limit`) */
  | 'ledger-bad-text'
  | 'ledger-read-only'
  | 'ledger-closed'
  /** what the database says that is none of these (fact `message`) */
  | 'ledger-failed';

export interface LedgerProblem {
  readonly code: LedgerProblemCode;
  readonly path: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What every method of a ledger rejects with. */
export class LedgerFailure extends Error {
  override readonly name = 'LedgerFailure';
  constructor(readonly problem: LedgerProblem) {
    super(`${problem.code}: ${problem.path} ${JSON.stringify(problem.facts)}`);
  }
}

export function isLedgerProblem(result: object): result is LedgerProblem {
  return 'code' in result && 'facts' in result;
}
