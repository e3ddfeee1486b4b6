import type { Finding } from '../model/finding';

/** Id of the cause of a return that was sent a second time: everything against last month follows from it. */
const REPEATED = 'repeated-filing';

function comparesWithLastMonth(finding: Finding): boolean {
  return finding.code === 'rule-fails' && finding.values.some((value) => value.when === 'previous');
}

/**
 * Findings whose first cell and correction are the same share a cause; so do a repeated filing and everything that
 * fails against last month because of it. A cause that only one finding has says nothing and is left out.
 * @param repeated rule ids of the repeated-filing check
 */
export function groupCauses(findings: readonly Finding[], repeated: ReadonlySet<string>): readonly Finding[] {
  const isRepeated = findings.some((finding) => repeated.has(finding.rule));
  const caused = findings.map((finding) =>
    isRepeated && (repeated.has(finding.rule) || comparesWithLastMonth(finding))
      ? { ...finding, cause: REPEATED }
      : finding,
  );
  const shared = new Map<string, number>();
  for (const { cause } of caused) if (cause !== null) shared.set(cause, (shared.get(cause) ?? 0) + 1);
  return caused.map((finding) =>
    finding.cause !== null && shared.get(finding.cause) === 1 ? { ...finding, cause: null } : finding,
  );
}
