import type { Finding } from '../model/finding';

/**
 * Relations that fail on values which a named check has found swapped have the cause that it names: taking the columns
 * back is the one correction, so none of a single cell is proposed.
 */
export function withNamedCause(findings: readonly Finding[], named: readonly Finding[]): readonly Finding[] {
  const touched = new Map<string, string>();
  for (const { cause, values } of named) if (cause !== null) for (const { name } of values) touched.set(name, cause);
  if (touched.size === 0) return findings;
  return findings.map((finding) => {
    if (finding.code !== 'rule-fails' || named.includes(finding)) return finding;
    const hit = finding.values.find(({ name, when }) => when === 'now' && touched.has(name));
    return hit ? { ...finding, cause: touched.get(hit.name)!, suggestions: [] } : finding;
  });
}
