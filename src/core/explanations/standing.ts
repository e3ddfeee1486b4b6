import type { ExplanationDecision, LedgerExplanation } from '../model/ledger-explanation';

/** What several explanations of one finding come to. */
export interface Standing {
  readonly decision: ExplanationDecision;
  /** the one that it rests on */
  readonly explanation: LedgerExplanation;
}

interface Step extends Standing {
  readonly at: number;
}

/** What happened to an explanation, in order: it was given, and perhaps decided. */
function stepsOf(explanation: LedgerExplanation): Step[] {
  const { recordedAt, decision, decidedAt } = explanation;
  const given: Step = { at: Date.parse(recordedAt), decision: 'open', explanation };
  if (decision === 'open' || decidedAt === null) return [given];
  return [given, { at: Date.parse(decidedAt), decision, explanation }];
}

/**
 * Where the explanations of one finding stand, by what happened last: an answer after "ask again" is open once more; what
 * was accepted stays so until it is asked again, whatever else is said about the same values.
 * @returns null for none
 */
export function standingOf(explanations: readonly LedgerExplanation[]): Standing | null {
  const steps = explanations
    .flatMap(stepsOf)
    .sort((a, b) => a.at - b.at || Number(a.decision !== 'open') - Number(b.decision !== 'open'));
  let standing: Standing | null = null;
  for (const step of steps) {
    if (step.decision === 'open' && standing?.decision === 'accepted') continue;
    standing = { decision: step.decision, explanation: step.explanation };
  }
  return standing;
}
