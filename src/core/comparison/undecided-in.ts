import type { Finding } from '../model/finding';
import type { FilingResult } from '../model/result';

/**
 * Whether the relation behind a finding cannot be decided in another version: for want of one of the values it is about,
 * or, of a relation that names none, at all.
 */
export function undecidedIn({ undecided }: Pick<FilingResult, 'undecided'>): (finding: Finding) => boolean {
  const operandsOf = new Map<string, Set<string>>();
  for (const { rule, operands } of undecided) {
    const known = operandsOf.get(rule) ?? new Set<string>();
    for (const operand of operands) known.add(operand);
    operandsOf.set(rule, known);
  }
  return ({ rule, values }) => {
    const operands = operandsOf.get(rule);
    return operands !== undefined && (values.length === 0 || values.some(({ name }) => operands.has(name)));
  };
}
