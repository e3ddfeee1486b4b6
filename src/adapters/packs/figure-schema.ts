import * as v from 'valibot';
import { FIGURE_INDICATORS } from '../../core/model/figure-definition';
import { bilingualSchema } from './form-schema';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const name = v.pipe(v.string(), v.regex(/^[A-Za-z][0-9A-Za-z.]{0,63}$/));

/** A `figures.yaml`: the figures shown of every return, as `FigureDefinition` in core/model/figure-definition.ts. */
export const figuresFileSchema = v.strictObject({
  figures: v.array(
    v.strictObject({
      id: name,
      card: name,
      name: bilingualSchema,
      indicator: v.picklist(FIGURE_INDICATORS),
      terms: v.record(name, text),
      kind: v.picklist(['amount', 'result']),
      decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
      source: text,
    }),
  ),
});
