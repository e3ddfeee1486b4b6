import type { RecordedExplanations } from '../../../adapters/reports/ledger/accept-report';
import { whyNotKept } from '../../../core/ledger/kept-text';
import type { AcceptOutcome, Ledger } from '../../../core/model/ledger';
import type { ExplanationEntry } from '../../../core/model/ledger-explanation';
import { addMonths, type Period } from '../../../core/model/period';
import { explanationsOf, type Judged } from './take-returns';

/** Months that are looked through for the same question: a year, so that the season is among them. */
const MONTHS_BEFORE = 12;

type Asked = Pick<ExplanationEntry, 'filer' | 'subject'>;

const questionKey = ({ filer, subject }: Asked): string => JSON.stringify([filer, subject]);

/** Which of the questions that these returns explain their enterprises explained in the year before too. */
export async function explainedBefore(
  ledger: Ledger,
  taken: readonly Judged[],
  period: Period,
): Promise<(asked: Asked) => boolean> {
  const asked = new Set(taken.flatMap(explanationsOf).map(questionKey));
  const before = new Set<string>();
  for (let back = 1; back <= MONTHS_BEFORE && before.size < asked.size; back++) {
    for (const said of await ledger.explanations({ period: addMonths(period, -back) })) {
      if (asked.has(questionKey(said))) before.add(questionKey(said));
    }
  }
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
