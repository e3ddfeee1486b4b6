import type { Finding } from '../model/finding';

/**
 * Findings whose first cell and correction are the same share a cause. A cause that only one finding has says
 * nothing and is left out.
 */
export function groupCauses(findings: readonly Finding[]): readonly Finding[] {
  const shared = new Map<string, number>();
  for (const { cause } of findings) if (cause !== null) shared.set(cause, (shared.get(cause) ?? 0) + 1);
  return findings.map((finding) =>
    finding.cause !== null && shared.get(finding.cause) === 1 ? { ...finding, cause: null } : finding,
  );
}
