import { whyNotKept } from '../ledger/kept-text';
import type { ExplanationDecision, LedgerExplanation } from '../model/ledger-explanation';

type Decision = Exclude<ExplanationDecision, 'open'>;

/** Something that is to be decided, from a row of a sheet or from the command line. */
export interface AskedDecision {
  /** null = from the command line */
  readonly place: { readonly sheet: string; readonly row: number; readonly at: string } | null;
  /** null = the row is bound to none */
  readonly id: number | null;
  /** of the values decided about; null = not stated */
  readonly fingerprint: string | null;
  /** as written */
  readonly choice: string;
  /** null = neither of the two */
  readonly decision: Decision | null;
  readonly why: string | null;
}

export type DecisionFault = 'unknown' | 'not-bound' | 'other-values' | 'bad-choice' | 'unstorable';

/** Why it is not decided; null = it may be. */
export function faultOf(asked: AskedDecision, known: ReadonlyMap<number, LedgerExplanation>): DecisionFault | null {
  const { place, id, fingerprint, decision, why } = asked;
  if (decision === null) return 'bad-choice';
  if (id === null) return 'not-bound';
  const explanation = known.get(id);
  if (!explanation) return 'unknown';
  if (place !== null && explanation.fingerprint !== fingerprint) return 'other-values';
  return whyNotKept(why) === null ? null : 'unstorable';
}
