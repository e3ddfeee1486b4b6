import * as v from 'valibot';

/** Parts that several published outputs share. Dates and periods are `YYYY-MM`; addresses are `A1`. */
export const PeriodText = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/));
export const CellAddress = v.strictObject({ sheet: v.string(), address: v.string() });
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const RefusalPart = v.strictObject({
  /** stable code, such as `encrypted` */
  code: v.string(),
  /** what happened and why, in the language asked for */
  message: v.string(),
  /** what to do */
  advice: v.string(),
  part: v.nullable(v.string()),
  measured: v.nullable(v.number()),
  limit: v.nullable(v.number()),
  /** a technical detail for support; never the only explanation */
  detail: v.nullable(v.string()),
});
