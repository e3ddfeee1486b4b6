import type { JudgedAnswer } from '../../../core/explanations/judge-answers';

/** A row of a filled call list with what became of it in the ledger. */
export interface AnswerOutcome extends JudgedAnswer {
  /** null where nothing was logged */
  readonly logged: { readonly id: number; readonly known: boolean } | null;
  /** of its explanations, in their order */
  readonly kept: readonly { readonly id: number; readonly known: boolean }[];
}

/** What was taken from one filled call list. */
export interface AnswersReport {
  readonly path: string;
  readonly ledger: string;
  readonly by: string;
  readonly at: string;
  readonly rows: readonly AnswerOutcome[];
}

export interface AnswerCounts {
  readonly calls: { readonly fresh: number; readonly known: number };
  readonly explanations: { readonly fresh: number; readonly known: number };
}

export function countAnswers({ rows }: AnswersReport): AnswerCounts {
  const count = (all: readonly { readonly known: boolean }[]) => {
    const known = all.filter((one) => one.known).length;
    return { fresh: all.length - known, known };
  };
  return {
    calls: count(rows.flatMap(({ logged }) => logged ?? [])),
    explanations: count(rows.flatMap(({ kept }) => kept)),
  };
}

/** Whether somebody should look at the row: it was not taken, or what it says is not kept as an explanation. */
export function isUnfinished({ fault, notes }: JudgedAnswer): boolean {
  return fault !== null || notes.some((note) => note !== 'no-answer');
}
