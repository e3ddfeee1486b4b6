import type { RuleClass } from '../../../../core/model/rule';
import type { ManyBatch } from './many-batch';
import { missingRows } from './many-rows';
import { ROW_STATUSES, type ManyPhase, type ManyRow, type ManySnapshot, type RowStatus } from './many-snapshot';
import type { Progress } from './progress';

function countStatuses(rows: readonly ManyRow[]): Record<RowStatus, number> {
  const counts = Object.fromEntries(ROW_STATUSES.map((status) => [status, 0])) as Record<RowStatus, number>;
  for (const { status } of rows) counts[status]++;
  return counts;
}

function countFindings(rows: readonly ManyRow[]): Record<RuleClass, number> {
  const findings = { mandatory: 0, verify: 0, hint: 0 };
  for (const { counts } of rows) {
    findings.mandatory += counts.mandatory;
    findings.verify += counts.verify;
    findings.hint += counts.hint;
  }
  return findings;
}

/** What the list draws, of a batch as it is now. */
export function makeSnapshot(batch: ManyBatch, phase: ManyPhase, progress: Progress): ManySnapshot {
  const { earlier, register, period, compared, audience, notices } = batch;
  const rows = [...batch.files.all.flatMap((file) => file.rows), ...missingRows(compared?.missing ?? [])];
  const { chosen: files, filings, used } = earlier;
  return {
    phase,
    hasReturns: batch.hasReturns,
    ...{ total: progress.total, done: progress.done, ...progress.speed() },
    ...{ rows, counts: countStatuses(rows), findings: countFindings(rows) },
    ...{ audience, period, notices },
    periodFrom: batch.asked !== null ? 'asked' : period !== null ? 'returns' : null,
    register: register === null ? null : { name: register.name, entries: register.entries.length },
    earlier: files === 0 ? null : { files, filings, used },
    reported: compared !== null,
  };
}
