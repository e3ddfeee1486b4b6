import type { LoggedCall } from '../../../core/model/ledger-explanation';
import { formatPeriod } from '../../../core/model/period';
import type { CallLogOutput } from './call-log-schema';

function callJson(one: LoggedCall): CallLogOutput['calls'][number] {
  const { id, filer, name, period, calledOn, spokeTo, question, answer, fingerprints, source } = one;
  return {
    ...{ id, filer, name, period: formatPeriod(period), calledOn, spokeTo, question, answer },
    ...{ fingerprints: [...fingerprints], source, recordedAt: one.recordedAt, recordedBy: one.recordedBy },
  };
}

/** Calls as `shenbao.call-log/1`. */
export function callLogJson(calls: readonly LoggedCall[]): CallLogOutput {
  return { schema: 'shenbao.call-log/1', calls: calls.map(callJson) };
}
