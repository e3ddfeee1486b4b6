/** What can be wrong with the text of a rule. Words for each code live in `locales`. */
export type ProblemCode =
  // text
  | 'empty'
  | 'too-long'
  | 'too-many-nodes'
  | 'too-deep'
  | 'brackets'
  | 'unexpected-character'
  | 'syntax'
  | 'implicit-multiplication'
  | 'leading-zero'
  | 'malformed-number'
  | 'unclosed-text'
  | 'reserved-word'
  | 'percent-sign'
  | 'unsupported'
  | 'unknown-function'
  | 'argument-count'
  // names
  | 'unknown-name'
  | 'repeated-name'
  | 'bare-item-number'
  | 'nested-when'
  // types
  | 'truth-expected'
  | 'number-expected'
  | 'reference-expected'
  | 'constant-expected'
  | 'text-comparison'
  | 'group-outside-function'
  | 'group-expected'
  | 'mixed-groups'
  | 'nested-group'
  // units
  | 'mixed-units'
  | 'varying-units'
  | 'unit-in-function'
  // sense
  | 'constant-comparison'
  | 'same-on-both-sides'
  | 'useless-chain'
  | 'not-supported-on-table';

/**
 * One thing wrong with the text of a rule, without prose.
 * An `error` makes the rule broken; a `warning` (a comparison that is always true …) leaves it runnable.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  /** zero-based place in the text as it was written */
  readonly position: number;
  readonly length: number;
  /** parameters of the message: the name, the near names, the two units … */
  readonly facts: Readonly<Record<string, string | number>>;
}

export function problem(
  code: ProblemCode,
  place: { readonly at: number; readonly length: number },
  facts: Problem['facts'] = {},
  severity: Problem['severity'] = 'error',
): Problem {
  return { code, severity, position: place.at, length: place.length, facts };
}
