import * as v from 'valibot';
import { analysisFileSchema } from './analysis-schema';
import { calendarSchema } from './calendar-schema';
import { figuresFileSchema } from './figure-schema';
import { bilingualSchema, formSchema } from './form-schema';
import { planBookSchema } from './plan-schema';
import { ruleSchema } from './rule-schema';

/** Tag of a compiled pack file; raised when its shape changes. */
export const COMPILED_PACK = 'shenbao.pack/1';

/** `pack.yaml`: who the pack is. */
export const packInfoSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,31}$/)),
  version: v.pipe(v.string(), v.minLength(1), v.maxLength(32)),
  name: bilingualSchema,
});

const problemSchema = v.record(v.string(), v.unknown());
const parseResultSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), tree: v.looseObject({ kind: v.string() }) }),
  v.object({ ok: v.literal(false), problems: v.array(problemSchema) }),
]);
const treesSchema = v.object({
  expr: v.nullable(parseResultSchema),
  when: v.nullable(parseResultSchema),
  facts: v.record(v.string(), parseResultSchema),
});

/** A pack as the build writes it: forms, rules, and the parsed texts of each rule. */
export const compiledPackSchema = v.object({
  schema: v.literal(COMPILED_PACK),
  ...packInfoSchema.entries,
  forms: v.array(formSchema),
  rules: v.array(ruleSchema),
  planBook: v.exactOptional(planBookSchema),
  figures: v.exactOptional(figuresFileSchema.entries.figures),
  calendar: v.exactOptional(calendarSchema),
  analysis: v.exactOptional(analysisFileSchema),
  trees: v.array(treesSchema),
});
