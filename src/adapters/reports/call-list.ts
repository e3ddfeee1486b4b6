import type { Finding } from '../../core/model/finding';
import { RULE_CLASSES } from '../../core/model/rule';
import type { CheckReport, ReportEntry } from './check-report';
import { countClasses, type ClassCounts } from './summary';

/** The returns of one enterprise, heaviest first in the list of whom to call. */
export interface EnterpriseGroup {
  readonly key: string;
  readonly code: string | null;
  readonly name: string | null;
  readonly entries: readonly ReportEntry[];
  readonly counts: ClassCounts;
  /** the finding to begin the call with; null when there is none */
  readonly first: Finding | null;
}

function keyOf(entry: ReportEntry): string {
  return entry.enterprise.code ?? entry.enterprise.name ?? entry.path;
}

function firstFinding(entries: readonly ReportEntry[]): Finding | null {
  const findings = entries.flatMap((entry) => entry.findings);
  for (const wanted of RULE_CLASSES) {
    const found = findings.find((finding) => finding.class === wanted);
    if (found) return found;
  }
  return null;
}

/** Entries grouped by enterprise in the order received; an unknown enterprise is a group by its path. */
export function groupByEnterprise(entries: readonly ReportEntry[]): EnterpriseGroup[] {
  const groups = new Map<string, ReportEntry[]>();
  for (const entry of entries) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return [...groups].map(([key, members]) => ({
    key,
    code: members.find((entry) => entry.enterprise.code !== null)?.enterprise.code ?? null,
    name: members.find((entry) => entry.enterprise.name !== null)?.enterprise.name ?? null,
    entries: members,
    counts: countClasses(members),
    first: firstFinding(members),
  }));
}

/** Most mandatory findings first, then verify, then hint; ties keep the order received, so that two runs give one list. */
export function heaviestFirst({ counts: a }: EnterpriseGroup, { counts: b }: EnterpriseGroup): number {
  return b.mandatory - a.mandatory || b.verify - a.verify || b.hint - a.hint;
}

/** Whom to call first; enterprises with hints only are not called. */
export function callList(report: CheckReport): EnterpriseGroup[] {
  return groupByEnterprise(report.entries.filter((entry) => entry.form !== null))
    .filter((group) => group.counts.mandatory + group.counts.verify > 0)
    .sort(heaviestFirst);
}
