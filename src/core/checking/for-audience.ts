import type { ExpectedRange, Finding } from '../model/finding';
import type { Audience } from '../model/rule';

/**
 * The range a cell would have to lie in, as far as an enterprise may be shown it: not where it rests on another filing,
 * and not where it pins the cell down although another cell may be the wrong one.
 */
function expectedForEnterprise({ expected, essLevel, suggestions }: Finding): ExpectedRange | null {
  if (expected === null || essLevel > 1) return null;
  const pinsDown = expected.low !== null && expected.high !== null;
  const forced = suggestions.some((suggestion) => suggestion.audience === 'enterprise');
  return pinsDown && !forced ? null : expected;
}

/**
 * The findings that may be shown to an audience, cut to what it may be shown. The office sees all of them; an
 * enterprise sees its own contradictions, and of values only what the arithmetic of its own return forces.
 * @source domain.md §1, the red line
 */
export function findingsFor(findings: readonly Finding[], audience: Audience): readonly Finding[] {
  if (audience === 'office') return findings;
  return findings
    .filter((finding) => finding.audience === 'enterprise')
    .map((finding) => ({
      ...finding,
      expected: expectedForEnterprise(finding),
      suggestions: finding.suggestions.filter((suggestion) => suggestion.audience === 'enterprise'),
    }));
}
