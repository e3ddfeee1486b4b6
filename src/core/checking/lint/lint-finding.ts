import type { RuleDefinition } from '../../model/rule';

/** What lint can say about a rule. Words for each code live in locales. */
export type LintCode =
  /** an expression does not parse or bind: the fact `problem` says why */
  | 'expression'
  | 'unknown-check'
  | 'unknown-form'
  | 'unknown-item'
  | 'unknown-column'
  | 'unknown-locate'
  | 'unknown-placeholder'
  | 'missing-message'
  | 'missing-example'
  | 'example-fails'
  | 'never-fires'
  | 'unused-constant'
  | 'duplicate-id'
  | 'duplicate-relation'
  | 'contradiction'
  | 'shows-limit';

/** One thing wrong with a rule, or doubtful about it, without prose. */
export interface LintFinding {
  readonly code: LintCode;
  /** an error makes the rule useless or wrong; a warning deserves a look */
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  /** field of the rule: `expr`, `when`, `locate`, `message.zh` … */
  readonly field: string;
  /** pack file and line of the rule */
  readonly origin: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
}

export function lintFinding(
  rule: RuleDefinition,
  code: LintCode,
  field: string,
  facts: LintFinding['facts'] = {},
  severity: LintFinding['severity'] = 'error',
): LintFinding {
  return { code, severity, rule: rule.id, field, origin: rule.origin ?? null, facts };
}
