import type { LedgerFiling } from '../../../core/model/ledger';
import { formatPeriod } from '../../../core/model/period';
import type { HistoryOutput } from './history-schema';

function revisionJson(one: LedgerFiling): HistoryOutput['revisions'][number] {
  const { filer, name, form, formVersion, period, revision, replaces, latest, id, why, acceptedAt, acceptedBy } = one;
  const { source, questions, status, statusAct } = one;
  return {
    ...{ filer, name, form, formVersion, period: formatPeriod(period), revision, latest, id, replaces },
    ...{ acceptedAt, acceptedBy, why, status },
    statusAct: statusAct && { by: statusAct.by, at: statusAct.at, why: statusAct.why ?? null },
    questions: questions.map(({ rule, fingerprint, state, cell }) => ({ rule, fingerprint, state, cell })),
    source: { path: source.path, sheet: source.sheet, digest: source.digest, receivedOn: source.receivedOn },
  };
}

/** Revisions as `shenbao.history/1`. */
export function historyJson(revisions: readonly LedgerFiling[]): HistoryOutput {
  return { schema: 'shenbao.history/1', revisions: revisions.map(revisionJson) };
}
