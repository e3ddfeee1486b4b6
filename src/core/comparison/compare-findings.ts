import { subjectOf } from '../explanations/finding-subject';
import type { Finding } from '../model/finding';
import type { FindingPlaces } from './finding-places';
import type { StillFailing } from './return-comparison';

/** Findings of one version with the places they are about. */
export interface FoundIn {
  readonly findings: readonly Finding[];
  readonly places: FindingPlaces;
}

type KeyOf = (finding: Finding, places: FindingPlaces) => string | null;

/** The same question: rule, form and places; where a finding has no values, the places that its cells are. */
const subjectKey: KeyOf = (finding, places) => {
  const subject = subjectOf(finding);
  if (finding.values.some(({ when }) => when === 'now')) return subject;
  const names = places.of(finding).map(({ name }) => name);
  return [subject, ...names.sort()].join(' ');
};

const sameValuesKey: KeyOf = (finding, places) => `${subjectKey(finding, places)!} ${finding.fingerprint}`;

/**
 * A sum over the rows of a group is the same question when a row came, went or moved: rows that only one version has are
 * left out, and of several rows it does not matter which. A relation on a single row stays with its row.
 */
function looseKey(oneSided: ReadonlySet<string>): KeyOf {
  return (finding, places) => {
    const all = places.of(finding);
    const fixed = all.filter(({ row }) => row === null).map(({ name }) => name);
    const kept = all.flatMap(({ row }) => (row === null || oneSided.has(row.row) ? [] : [row]));
    if (fixed.length === 0 && kept.length === 0) return null;
    const rows = new Set(kept.map(({ row }) => row));
    const named = kept.map(({ row, group, column }) => (rows.size > 1 ? `${group}.*.${column}` : `${row}.${column}`));
    return [finding.rule, finding.form ?? '', ...[...new Set([...fixed, ...named])].sort()].join(' ');
  };
}

/** What is the same in both lists by a key, each finding once; the rest stays in its order. */
function matchBy(keyOf: KeyOf, before: FoundIn, after: FoundIn) {
  const waiting = new Map<string, Finding[]>();
  for (const finding of before.findings) {
    const key = keyOf(finding, before.places);
    if (key === null) continue;
    const same = waiting.get(key);
    if (same) same.push(finding);
    else waiting.set(key, [finding]);
  }
  for (const same of waiting.values()) same.reverse();
  const pairs: StillFailing[] = [];
  const rest: Finding[] = [];
  const taken = new Set<Finding>();
  for (const finding of after.findings) {
    const key = keyOf(finding, after.places);
    const old = key === null ? undefined : waiting.get(key)?.pop();
    if (!old) rest.push(finding);
    else {
      taken.add(old);
      pairs.push({ before: old, after: finding, sameValues: old.fingerprint === finding.fingerprint });
    }
  }
  return {
    pairs,
    before: { ...before, findings: before.findings.filter((finding) => !taken.has(finding)) },
    after: { ...after, findings: rest },
  };
}

/**
 * What became of the findings of the old version, and which are new. The same rule in the same place is the same finding,
 * whatever the values; its cells may have moved.
 * @param oneSided rows of groups that only one version has (`B2041.classes.2720`)
 */
export function compareFindings(before: FoundIn, after: FoundIn, oneSided: ReadonlySet<string>) {
  const pairs: StillFailing[] = [];
  let [old, fresh] = [before, after];
  for (const keyOf of [sameValuesKey, subjectKey, looseKey(oneSided)]) {
    const matched = matchBy(keyOf, old, fresh);
    pairs.push(...matched.pairs);
    [old, fresh] = [matched.before, matched.after];
  }
  const order = new Map(after.findings.map((finding, at) => [finding, at]));
  pairs.sort((a, b) => order.get(a.after)! - order.get(b.after)!);
  return { fixed: old.findings, still: pairs, broken: fresh.findings };
}
