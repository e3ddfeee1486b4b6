import type { RecordedExplanations } from '../../../adapters/reports/ledger/accept-report';
import { whyNotKept } from '../../../core/ledger/kept-text';
import { historyMonths } from '../../../core/explanations/explanation-history';
import type { AcceptOutcome, Ledger } from '../../../core/model/ledger';
import type { ExplanationEntry } from '../../../core/model/ledger-explanation';
import { addMonths, type Period } from '../../../core/model/period';
import { explanationsOf, type Judged } from './take-returns';

type Asked = Pick<ExplanationEntry, 'filer' | 'subject'>;

const questionKey = ({ filer, subject }: Asked): string => JSON.stringify([filer, subject]);

/** Which of the questions that these returns explain their enterprises explained in the year before too. */
export async function explainedBefore(
  ledger: Ledger,
  taken: readonly Judged[],
  period: Period,
): Promise<(asked: Asked) => boolean> {
  if (taken.every((one) => explanationsOf(one).length === 0)) return () => false;
  const said = await ledger.explanations({ ...historyMonths(period), to: addMonths(period, -1) });
  const before = new Set(said.map(questionKey));
  return (one) => before.has(questionKey(one));
}

/** What was recorded of the explanations of the returns taken. @param outcomes of `taken`, in the same order */
export function recordedExplanations(
  taken: readonly Judged[],
  outcomes: readonly AcceptOutcome[],
  wasExplained: (asked: Asked) => boolean,
): RecordedExplanations {
  const all = taken.flatMap((one, at) =>
    outcomes[at]!.outcome === 'refused' ? [] : explanationsOf(one).map((entry) => ({ entry, path: one.path })),
  );
  const said = all.map(({ entry }) => entry).filter(({ text }) => whyNotKept(text) === null);
  const recorded = outcomes.reduce((sum, { explained = 0 }) => sum + explained, 0);
  const notKept = all.flatMap(({ entry: { rule, text }, path }) => {
    const why = whyNotKept(text);
    return why === null ? [] : [{ path, rule, why }];
  });
  return { recorded, known: said.length - recorded, before: said.filter(wasExplained).length, notKept };
}
