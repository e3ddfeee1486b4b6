import type * as v from 'valibot';
import type { PackProblem } from './pack-problem';

type Fault = Pick<PackProblem, 'code' | 'facts'>;

/** Most characters of a wrong value that are shown. */
const SHOWN = 60;
/** The pattern of a date in the schemas. */
const DATE = /^\d{4}-\d{2}-\d{2}$/.source;

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** `("a" | "b")` as valibot writes what it expected → `a, b`. */
function listed(expected: string): string {
  return expected
    .replace(/^\((.*)\)$/s, '$1')
    .split(' | ')
    .map((each) => each.replace(/^"(.*)"$/s, '$1'))
    .join(', ');
}

/** What kind of thing YAML took a value for. */
function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  return Array.isArray(value) ? 'list' : typeof value;
}

const LIMITS = {
  min_length: 'too-short',
  max_length: 'too-long',
  min_value: 'too-small',
  max_value: 'too-great',
} as const;

/** What a schema found wrong with one value, as a code with facts. */
export function schemaProblem(issue: v.BaseIssue<unknown>): Fault {
  const { type, expected, received, input, requirement } = issue;
  const value = shown(input);
  const key = (issue.path ?? []).at(-1)?.key;
  if (type === 'strict_object' && expected === 'never') return { code: 'field-unknown', facts: { field: String(key) } };
  if (input === undefined && received === 'undefined') return { code: 'field-missing', facts: { field: String(key) } };
  if (type === 'picklist' || type === 'literal')
    return { code: 'not-a-choice', facts: { value, allowed: listed(expected ?? '') } };
  if (type === 'iso_date' || (type === 'regex' && requirement instanceof RegExp && requirement.source === DATE))
    return { code: 'bad-date', facts: { value } };
  if (type === 'regex') return { code: 'bad-name', facts: { value, pattern: String(requirement) } };
  if (type in LIMITS) {
    const code = LIMITS[type as keyof typeof LIMITS];
    const measured = typeof input === 'string' || Array.isArray(input) ? input.length : value;
    return { code, facts: { value, measured, limit: Number(requirement) } };
  }
  if (type === 'integer') return { code: 'not-whole', facts: { value } };
  if (issue.kind === 'schema')
    return { code: 'wrong-type', facts: { value, found: kindOf(input), expected: listed(expected ?? '') } };
  return { code: 'bad-value', facts: { value } };
}
