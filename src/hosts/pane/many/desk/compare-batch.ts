import type { MissingReturn, ReportEntry } from '../../../../adapters/reports/check-report';
import type { Period } from '../../../../core/model/period';
import type { Audience } from '../../../../core/model/rule';
import type { CheckSettings } from '../../../batch/check-settings';
import type { FileOutcome } from '../../../batch/file-outcome';
import type { ManyAsks } from '../../../worker/many/many-messages';
import type { WorkerCrew } from './worker-crew';
import type { WorkerLine } from './worker-line';

/** Files and entries in one message: a few milliseconds of the page's thread. */
const IN_ONE_MESSAGE = 20;

export interface Compared {
  readonly entries: readonly ReportEntry[];
  readonly missing: readonly MissingReturn[];
  readonly due: number | null;
}

async function hand(ask: WorkerLine['ask'], outcomes: readonly FileOutcome[]): Promise<void> {
  for (let at = 0; at === 0 || at < outcomes.length; at += IN_ONE_MESSAGE) {
    await ask({ kind: 'take', first: at === 0, outcomes: outcomes.slice(at, at + IN_ONE_MESSAGE) });
  }
}

/** Compares a batch in a worker, handed over and taken back in pieces. @throws Error where the worker ends first */
export function compareBatch(
  crew: WorkerCrew,
  settings: ManyAsks['settings']['asked'],
  outcomes: readonly FileOutcome[],
  audience: Audience,
): Promise<Compared> {
  return crew.errand(settings, async (ask) => {
    await hand(ask, outcomes);
    const made = await ask({ kind: 'report', audience });
    const entries: ReportEntry[] = [];
    while (entries.length < made.entries) {
      const from = entries.length;
      entries.push(...(await ask({ kind: 'entries', from, to: from + IN_ONE_MESSAGE })));
    }
    return { entries, missing: made.missing, due: made.due };
  });
}

/** What of the earlier filings the check of a month looks back to. @throws Error where the worker ends first */
export function historyInWorker(
  crew: WorkerCrew,
  outcomes: readonly FileOutcome[],
  period: Period,
): Promise<CheckSettings['history']> {
  return crew.errand(null, async (ask) => {
    await hand(ask, outcomes);
    return ask({ kind: 'history', period });
  });
}
