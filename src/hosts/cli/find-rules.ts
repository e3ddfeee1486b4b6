import type { RuleDefinition } from '../../core/model/rule';

/** How far an id may be from what was typed to be named as near. */
const NEAR = 6;

/**
 * The relations meant by an id: that one, or the parts of a printed relation (`P5` → P5a, P5b). Letter case is ignored.
 */
export function findRules(rules: readonly RuleDefinition[], id: string): RuleDefinition[] {
  const wanted = id.toLowerCase();
  const exact = rules.filter((rule) => rule.id.toLowerCase() === wanted);
  if (exact.length > 0) return exact;
  return rules.filter((rule) => {
    const own = rule.id.toLowerCase();
    return own.startsWith(wanted) && /^[a-z]$/.test(own.slice(wanted.length));
  });
}

/** Ids that begin alike, for the message when there is none. */
export function nearRules(rules: readonly RuleDefinition[], id: string): string[] {
  const first = id.slice(0, 1).toLowerCase();
  const alike = rules.filter((rule) => rule.id.toLowerCase().startsWith(first));
  return (alike.length > 0 ? alike : rules).slice(0, NEAR).map((rule) => rule.id);
}
