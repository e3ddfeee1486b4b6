import type { AskedDecision, DecisionFault } from '../../../core/explanations/judge-decisions';
import type { LedgerExplanation } from '../../../core/model/ledger-explanation';
import { explanationWords } from '../../../locales/explanation-words';
import { fill } from '../../../locales/fill';
import type { Words } from '../../../locales/words';
import { printable } from '../text/printable';
import { codeOfFiler } from './explanations-report';
import type { DecisionsOutput } from './decisions-schema';

/** What became of one decision. */
export interface DecisionOutcome {
  readonly asked: AskedDecision;
  readonly outcome: 'decided' | 'unchanged' | DecisionFault;
  /** null where the ledger has none of that number */
  readonly explanation: LedgerExplanation | null;
}

export interface DecisionsReport {
  readonly ledger: string;
  readonly by: string;
  readonly at: string;
  readonly outcomes: readonly DecisionOutcome[];
}

type Faulty = DecisionOutcome & { readonly outcome: DecisionFault };

export const isFaulty = (one: DecisionOutcome): one is Faulty =>
  one.outcome !== 'decided' && one.outcome !== 'unchanged';

function faultWords({ asked: { choice }, outcome }: Faulty, words: Words): string {
  return fill(explanationWords(words.language).act.faults[outcome], { choice });
}

/** What was decided, and what was not: where, why, what to do. */
export function decisionsText({ outcomes }: DecisionsReport, words: Words): string {
  const { act } = explanationWords(words.language);
  const count = (outcome: DecisionOutcome['outcome']): number =>
    outcomes.filter((one) => one.outcome === outcome).length;
  const faults = outcomes.filter(isFaulty);
  const lines = faults.map((one) => {
    const { place, id } = one.asked;
    const where = place === null ? fill(act.number, { id: id ?? '' }) : fill(act.place, place);
    return `  ${fill(act.line, { place: where, what: faultWords(one, words) })}`;
  });
  const counts = { decided: count('decided'), unchanged: count('unchanged'), faults: faults.length };
  const head = outcomes.length === 0 ? act.nothing : fill(act.title, counts);
  return `${[head, ...lines].map(printable).join('\n')}\n`;
}

/** The same as `shenbao.decisions/1`. */
export function decisionsJson({ ledger, by, at, outcomes }: DecisionsReport, words: Words): DecisionsOutput {
  return {
    schema: 'shenbao.decisions/1',
    ...{ ledger, by, at },
    decisions: outcomes.map((one) => ({
      id: one.asked.id,
      sheet: one.asked.place?.sheet ?? null,
      row: one.asked.place?.row ?? null,
      address: one.asked.place?.at ?? null,
      decision: one.asked.decision,
      why: one.asked.why,
      outcome: one.outcome,
      message: isFaulty(one) ? faultWords(one, words) : null,
      enterprise: one.explanation && codeOfFiler(one.explanation.filer),
      rule: one.explanation?.rule ?? null,
    })),
  };
}
