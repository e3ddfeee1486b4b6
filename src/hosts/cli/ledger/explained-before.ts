import type { RecordedExplanations } from '../../../adapters/reports/ledger/accept-report';
import { whyNotKept } from '../../../core/ledger/kept-text';
import type { AcceptOutcome, Ledger } from '../../../core/model/ledger';
import type { ExplanationEntry } from '../../../core/model/ledger-explanation';
import { addMonths, type Period } from '../../../core/model/period';
import { explanationsOf, type Judged } from './take-returns';

const questionKey = ({ filer, subject }: Pick<ExplanationEntry, 'filer' | 'subject'>): string =>
  JSON.stringify([filer, subject]);

/** Of explanations, how many are of findings whose enterprise explained the same question in an earlier month. */
async function explainedBefore(ledger: Ledger, said: readonly ExplanationEntry[], period: Period): Promise<number> {
  if (said.length === 0) return 0;
  const earlier = new Set((await ledger.explanations({ to: addMonths(period, -1) })).map(questionKey));
  return said.filter((entry) => earlier.has(questionKey(entry))).length;
}

/** What was recorded of the explanations of the returns taken. @param outcomes of `taken`, in the same order */
export async function recordedExplanations(
  ledger: Ledger,
  taken: readonly Judged[],
  outcomes: readonly AcceptOutcome[],
  period: Period,
): Promise<RecordedExplanations> {
  const all = taken.flatMap((one, at) =>
    outcomes[at]!.outcome === 'refused' ? [] : explanationsOf(one).map((entry) => ({ entry, path: one.path })),
  );
  const said = all.map(({ entry }) => entry).filter(({ text }) => whyNotKept(text) === null);
  const recorded = outcomes.reduce((sum, { explained = 0 }) => sum + explained, 0);
  const before = await explainedBefore(ledger, said, period);
  const notKept = all.flatMap(({ entry: { rule, text }, path }) => {
    const why = whyNotKept(text);
    return why === null ? [] : [{ path, rule, why }];
  });
  return { recorded, known: said.length - recorded, before, notKept };
}
