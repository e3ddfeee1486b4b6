import type { LintFinding } from '../core/checking/lint/lint-finding';
import type { OutcomeCounts } from '../core/model/result';
import { fill } from './fill';
import { lookUp } from './look-up';
import type { Words } from './words';

/** An outcome by its code, in words. */
export function outcomeWords(outcome: string, words: Words): string {
  return words.terms.outcome[outcome as keyof OutcomeCounts];
}

/** What is wrong with the text of a rule, where the fact is a code of the rule language. */
function problemText(facts: LintFinding['facts'], words: Words): string {
  const code = String(facts['problem'] ?? '');
  const text = fill(lookUp(words.problems, code) ?? code, facts);
  const { position } = facts;
  if (typeof position !== 'number') return text;
  return `${fill(words.listing.place, { position: position + 1 })}${words.terms.colon}${text}`;
}

/** One thing lint says about a rule: the rule, its place in the pack, and what is wrong. */
export function lintWords(finding: LintFinding, words: Words): string {
  const facts = new Map<string, string | number>(Object.entries(finding.facts));
  for (const [name, fact] of facts) if (fact === '') facts.delete(name);
  for (const name of ['expected', 'outcome']) {
    const code = facts.get(name);
    if (typeof code === 'string') facts.set(name, outcomeWords(code, words));
  }
  facts.set('field', finding.field);
  if (finding.code === 'expression') facts.set('problem', problemText(finding.facts, words));
  const place = finding.origin === null ? finding.rule : `${finding.rule} ${finding.origin}`;
  return `${words.listing[finding.severity]} ${place}${words.terms.colon}${fill(words.lint[finding.code], Object.fromEntries(facts))}`;
}
