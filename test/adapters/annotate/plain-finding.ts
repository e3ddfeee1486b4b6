import type { Finding } from '../../../src/core/model/finding';

/** A finding about nothing in particular, with the facts asked for. */
export function plainFinding(facts: Partial<Finding> = {}): Finding {
  return {
    code: 'file.macros',
    class: 'verify',
    essLevel: 0,
    audience: 'enterprise',
    rule: facts.code ?? 'file.macros',
    ruleVersion: '',
    source: '',
    form: null,
    enterprise: null,
    period: { year: 2013, month: 9 },
    cells: [],
    values: [],
    unit: null,
    expected: null,
    tolerance: null,
    facts: {},
    evidence: null,
    suggestions: [],
    cause: null,
    fingerprint: '',
    ...facts,
  };
}
