import type { Finding } from '../../core/model/finding';
import type { Audience } from '../../core/model/rule';
import { fill } from '../../locales/fill';
import { formatCell, formatQuantity } from '../../locales/format';
import type { Words } from '../../locales/words';

/**
 * Suggested values as lines of a report for people. They are shown on the enterprise's own screen only
 * (domain.md §1, the red line): a report of the office, which may be passed on to the enterprise, has none.
 */
export function suggestionsFor(audience: Audience, finding: Finding, words: Words): string[] {
  if (audience !== 'enterprise') return [];
  return finding.suggestions
    .filter((suggestion) => suggestion.audience === 'enterprise')
    .map((suggestion) =>
      fill(words.report.suggestion, {
        cell: formatCell(suggestion.at),
        value: formatQuantity(suggestion.value, suggestion.unit, words),
      }),
    );
}
