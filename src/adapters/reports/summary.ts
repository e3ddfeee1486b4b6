import type { OutcomeCounts } from '../../core/model/result';
import type { RuleClass } from '../../core/model/rule';
import type { CheckReport, EntryStatus, ReportEntry } from './check-report';
import { NO_OUTCOMES } from './check-report';

export type ClassCounts = Readonly<Record<RuleClass, number>>;

/** The counts of a run. Nothing is left out: entries of every status, outcomes that are undecided or broken. */
export interface CheckSummary {
  /** received files, the skipped ones included */
  readonly files: number;
  /** returns recognised in them */
  readonly filings: number;
  readonly statuses: Readonly<Record<EntryStatus, number>>;
  readonly findings: ClassCounts;
  readonly outcomes: OutcomeCounts;
}

export function countClasses(entries: readonly ReportEntry[]): ClassCounts {
  const counts: Record<RuleClass, number> = { mandatory: 0, verify: 0, hint: 0 };
  for (const entry of entries) for (const finding of entry.findings) counts[finding.class]++;
  return counts;
}

function addOutcomes(a: OutcomeCounts, b: OutcomeCounts): OutcomeCounts {
  return {
    holds: a.holds + b.holds,
    fails: a.fails + b.fails,
    undecided: a.undecided + b.undecided,
    broken: a.broken + b.broken,
  };
}

export function summarise(report: CheckReport): CheckSummary {
  const statuses = { clean: 0, findings: 0, refused: 0, unrecognised: 0, skipped: 0 };
  for (const entry of report.entries) statuses[entry.status]++;
  return {
    files: new Set(report.entries.map((entry) => entry.path)).size,
    filings: report.entries.filter((entry) => entry.form !== null).length,
    statuses,
    findings: countClasses(report.entries),
    outcomes: report.entries.map((entry) => entry.outcomes).reduce(addOutcomes, NO_OUTCOMES),
  };
}
