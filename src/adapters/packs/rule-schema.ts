import * as v from 'valibot';
import { bilingualSchema } from './form-schema';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const expression = v.pipe(v.string(), v.maxLength(2000));
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const exampleValue = v.nullable(v.union([v.number(), v.string(), v.boolean()]));
const examples = v.array(v.record(v.string(), exampleValue));

/** `unit: ''` is a bare number: a ratio, a limit of a ratio. */
const constantSchema = v.strictObject({ value: v.number(), unit: v.pipe(v.string(), v.maxLength(32)), source: name });

/** One audit relation, as `RuleDefinition` in core/model/rule.ts. */
export const ruleSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[0-9A-Za-z][0-9A-Za-z._-]{0,31}$/)),
  form: v.nullable(name),
  name: bilingualSchema,
  class: v.picklist(['mandatory', 'verify', 'hint']),
  essLevel: v.picklist([0, 1, 2, 3, 4]),
  audience: v.picklist(['enterprise', 'office']),
  expr: expression,
  check: v.exactOptional(name),
  when: v.exactOptional(expression),
  forEach: v.exactOptional(v.pipe(v.array(name), v.minLength(1))),
  columns: v.exactOptional(v.pipe(v.array(name), v.minLength(1))),
  constants: v.exactOptional(v.record(name, constantSchema)),
  facts: v.exactOptional(v.record(name, expression)),
  statistical: v.exactOptional(v.boolean()),
  locate: v.exactOptional(v.array(name)),
  message: bilingualSchema,
  source: name,
  validFrom: v.exactOptional(date),
  validTo: v.exactOptional(date),
  examples: v.strictObject({ holds: examples, fails: examples, missing: examples }),
  origin: v.exactOptional(v.string()),
});

/** A file of rules. */
export const rulesFileSchema = v.strictObject({ rules: v.array(ruleSchema) });
