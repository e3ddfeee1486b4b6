import type { Explanation, ExplanationState } from '../model/explanation';
import type { Finding } from '../model/finding';
import type { FormDefinition } from '../model/form';
import type { LedgerQuestion } from '../model/ledger';
import { explainer } from '../submission/match-explanations';
import { formatPlace } from './place-text';

/** A verify finding without a proper explanation. */
export interface OpenQuestion {
  readonly finding: Finding;
  readonly state: ExplanationState;
}

/** A verify finding with a proper explanation. */
export interface AnsweredQuestion {
  readonly finding: Finding;
  readonly explanation: Explanation;
}

/** Whether a return may be taken into the ledger, and what stands in the way or is left open. */
export interface Intake {
  /** mandatory findings, the return contradicts itself or cannot be placed: it goes back */
  readonly mandatory: readonly Finding[];
  /** what the enterprise may still be asked; never a reason not to take the return */
  readonly questions: readonly OpenQuestion[];
  /** verify findings to the enterprise that the sheet 说明 explains properly, each with what it says */
  readonly answered: readonly AnsweredQuestion[];
}

/**
 * Judges one return for the ledger. A mandatory finding keeps it out, whoever may see it. A verify finding that the
 * sheet 说明 does not answer is a question on record: an office may not make filing wait for its approval
 * (先进库后有数, domain.md §1). Verify findings for the office alone ask the enterprise nothing and are not recorded.
 */
export function judgeIntake(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
  forms: readonly FormDefinition[],
): Intake {
  const explain = explainer(explanations, forms);
  const asked = findings
    .filter((finding) => finding.class === 'verify' && finding.audience === 'enterprise')
    .map((finding) => ({ finding, ...explain(finding) }));
  return {
    mandatory: findings.filter((finding) => finding.class === 'mandatory'),
    questions: asked.flatMap(({ finding, state }) => (state === 'accepted' ? [] : [{ finding, state }])),
    answered: asked.flatMap(({ finding, state, explanation }) =>
      state === 'accepted' && explanation !== null ? [{ finding, explanation }] : [],
    ),
  };
}

/** The question as the ledger keeps it. */
export function questionRecord({ finding, state }: OpenQuestion): LedgerQuestion {
  const { rule, fingerprint, cells } = finding;
  return { rule, fingerprint, state, cell: cells[0] ? formatPlace(cells[0]) : '' };
}
