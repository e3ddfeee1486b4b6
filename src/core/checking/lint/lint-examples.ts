import type { RuleTestResult } from '../examples/test-rules';
import { lintFinding, type LintFinding } from './lint-finding';

/** Examples that are missing or come out otherwise, and rules that no example makes fail. */
export function lintExamples(results: readonly RuleTestResult[]): readonly LintFinding[] {
  return results.flatMap(({ rule, examples }) => {
    const findings: LintFinding[] = [];
    for (const kind of ['holds', 'fails', 'missing'] as const) {
      if (rule.examples[kind].length === 0) findings.push(lintFinding(rule, 'missing-example', `examples.${kind}`));
    }
    const wrong = examples.filter((example) => !example.passed);
    for (const { kind, number, binding, outcome, expected } of wrong.slice(0, 5)) {
      const facts = { number, binding, outcome, expected };
      findings.push(lintFinding(rule, 'example-fails', `examples.${kind}`, facts));
    }
    if (examples.length > 0 && !examples.some((example) => example.outcome === 'fails')) {
      findings.push(lintFinding(rule, 'never-fires', 'expr', {}, 'warning'));
    }
    return findings;
  });
}
