import type { Oddity } from '../core/model/filing';
import { fill } from './fill';
import { formatNumber } from './format';
import { lookUp } from './look-up';
import type { Words } from './words';

/** The sentence of an oddity that is shown by itself, outside a finding. */
export function oddityWords(oddity: Oddity, words: Words): string {
  const facts = Object.entries(oddity.facts).map(([name, fact]) => [
    name,
    typeof fact === 'number' ? formatNumber(fact) : fact,
  ]);
  return fill(lookUp(words.oddities, oddity.code) ?? oddity.code, Object.fromEntries(facts) as Record<string, string>);
}
