import type { Explanation, ExplanationState } from '../../../core/model/explanation';
import type { Finding } from '../../../core/model/finding';
import { RULE_CLASSES, type RuleClass } from '../../../core/model/rule';

/** A finding as the list shows it, with what was written to explain it. */
export interface FindingEntry {
  /** stable while the finding is the same: its fingerprint, made single */
  readonly key: string;
  /** stable also when values change: where a text that is being written belongs */
  readonly draftKey: string;
  readonly finding: Finding;
  /** null for findings that need no explanation */
  readonly state: ExplanationState | null;
  readonly explanation: Explanation | null;
}

/** Findings of one cause, or a finding alone. */
export interface FindingGroup {
  /** null = one finding by itself */
  readonly cause: string | null;
  readonly key: string;
  /** the heaviest of its findings */
  readonly class: RuleClass;
  readonly entries: readonly FindingEntry[];
}

const weight = (ruleClass: RuleClass): number => RULE_CLASSES.indexOf(ruleClass);

/** The same rule on the same place in the same return, whatever the values. */
export function placeOf(finding: Finding): string {
  const { enterprise, period, form, rule, values, cells } = finding;
  const month = period === null ? '' : `${String(period.year)}-${String(period.month)}`;
  const names = values.map(({ name }) => name).sort();
  const place = names.length > 0 ? names : cells.map(({ sheet, row, column }) => [sheet, row, column]);
  return JSON.stringify([enterprise, month, form, rule, place]);
}

/** Keys that are single, in the order of the findings: two alike get a number. */
export function keysOf(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ fingerprint }) => {
    const count = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, count);
    return count === 1 ? fingerprint : `${fingerprint}-${String(count)}`;
  });
}

/** Heaviest first, otherwise in the order found; findings of one cause stand together where their heaviest stands. */
export function groupFindings(entries: readonly FindingEntry[]): readonly FindingGroup[] {
  const sorted = [...entries].sort((a, b) => weight(a.finding.class) - weight(b.finding.class));
  const groups = new Map<string, FindingEntry[]>();
  for (const entry of sorted) {
    const { cause } = entry.finding;
    const key = cause === null ? entry.key : `cause ${cause}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups].map(([key, members]): FindingGroup => {
    const first = members[0]!.finding;
    return { key, cause: members.length > 1 ? first.cause : null, class: first.class, entries: members };
  });
}
