import * as v from 'valibot';
import { bilingualSchema } from './form-schema';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const indicator = v.pipe(v.string(), v.regex(/^[A-Za-z][0-9A-Za-z.]{0,63}$/));
const year = v.pipe(v.number(), v.integer(), v.minValue(1990), v.maxValue(2100));

const sourced = {
  indicator,
  name: bilingualSchema,
  year,
  value: v.number(),
  unit: text,
  source: text,
  date: v.pipe(v.string(), v.isoDate()),
  basis: v.picklist(['published', 'inferred', 'forecast']),
};

/** A `plans.yaml`, as `PlanBook` in core/model/plan.ts. */
export const planBookSchema = v.strictObject({
  plans: v.array(v.strictObject({ ...sourced, measuredBy: v.exactOptional(text) })),
  references: v.array(v.strictObject({ ...sourced, area: text })),
});
