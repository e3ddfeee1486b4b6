import * as v from 'valibot';
import { ANALYSIS_DIMENSIONS } from '../../core/model/analysis-definition';
import { bilingualSchema } from './form-schema';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const name = v.pipe(v.string(), v.regex(/^[A-Za-z][0-9A-Za-z.]{0,63}$/));
const unit = v.pipe(v.string(), v.minLength(1), v.maxLength(20));
const decimals = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6));
const limit = v.pipe(v.number(), v.minValue(0));
const term = v.exactOptional(text);

const measureSchema = v.strictObject({
  id: name,
  name: bilingualSchema,
  terms: v.strictObject({
    ytd: term,
    lyYtd: term,
    month: term,
    lyMonth: term,
    quarter: term,
    lyQuarter: term,
    plan: term,
  }),
  unit,
  decimals,
  rateDecimals: v.exactOptional(decimals),
  kind: v.picklist(['amount', 'result']),
  where: v.exactOptional(v.strictObject({ column: name, is: text })),
  countAbove: v.exactOptional(v.number()),
  highTech: v.exactOptional(v.boolean()),
  plan: v.exactOptional(name),
  reference: v.exactOptional(name),
  real: v.exactOptional(v.boolean()),
  source: text,
});

const ratioSchema = v.strictObject({
  id: name,
  name: bilingualSchema,
  indicator: v.picklist(['sell-through', 'value-added-rate', 'margin', 'share', 'per-head']),
  over: v.tuple([name, name]),
  unit: v.exactOptional(unit),
  decimals,
  source: text,
});

/** An `analysis.yaml`, as `AnalysisDefinition` in core/model/analysis-definition.ts. */
export const analysisFileSchema = v.strictObject({
  lead: name,
  groupMeasures: v.pipe(v.array(name), v.maxLength(20)),
  groupRatios: v.pipe(v.array(name), v.maxLength(20)),
  tables: v.pipe(
    v.array(v.pipe(v.array(v.picklist(ANALYSIS_DIMENSIONS)), v.minLength(1), v.maxLength(2))),
    v.maxLength(20),
  ),
  sizes: v.strictObject({ large: limit, medium: limit, small: limit }),
  disclosure: v.strictObject({
    fewest: v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(20)),
    dominant: v.pipe(v.number(), v.minValue(50), v.maxValue(100)),
  }),
  measures: v.pipe(v.array(measureSchema), v.minLength(1), v.maxLength(200)),
  ratios: v.pipe(v.array(ratioSchema), v.maxLength(100)),
});
