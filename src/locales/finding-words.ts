import type { Finding } from '../core/model/finding';
import { fill } from './fill';
import { messageFacts } from './finding-facts';
import { formatCell } from './format';
import { lookUp } from './look-up';
import { inLanguage, type RuleBook } from './rule-book';
import type { Words } from './words';

/** The template of a finding: the pack's own message for a rule of the pack, else the product's for the code. */
function templateOf(finding: Finding, words: Words, book: RuleBook): string {
  const rule = finding.code === 'rule-broken' ? null : book.rule(finding.rule);
  if (rule) return inLanguage(rule.message, words.language);
  const template = lookUp(words.findings, finding.code) ?? lookUp(words.oddities, finding.code);
  return template ?? `${finding.code}${words.terms.stop}`;
}

/** The sentence of a finding: what is wrong, with both figures and their units where the rule has them. */
export function findingMessage(finding: Finding, words: Words, book: RuleBook): string {
  return fill(templateOf(finding, words, book), messageFacts(finding, words, book));
}

/** What to ask for, without the contradiction; null for a finding that stays in the office. */
export function findingRequest(finding: Finding, words: Words): string | null {
  return finding.audience === 'office' ? null : words.questions.request[finding.class];
}

/**
 * What to ask the enterprise, to be read out or pasted: the place, the contradiction, a request for the source record.
 * Never a suggested value (domain.md §1): a finding meant for the office gives no question at all.
 */
export function findingQuestion(finding: Finding, words: Words, book: RuleBook): string | null {
  const request = findingRequest(finding, words);
  if (request === null) return null;
  const parts = [finding.form, finding.cells[0] ? formatCell(finding.cells[0]) : null].filter((part) => part !== null);
  const place = parts.length === 0 ? '' : fill(words.questions.place, { place: parts.join(' ') });
  return fill(words.questions.whole, { place, message: findingMessage(finding, words, book), request });
}
