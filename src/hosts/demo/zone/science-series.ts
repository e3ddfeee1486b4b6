/**
 * GX-K of one enterprise, a slot a month, only the last month of a quarter filled: flows of the quarter (01–04, 07),
 * levels at its end (05, 06). By item code, in the units of the form.
 */
export type Science = ReadonlyMap<string, Float64Array>;

export const FLOW_ITEMS = ['01', '02', '03', '04', '07'] as const;
export const LEVEL_ITEMS = ['05', '06'] as const;
export type ScienceCode = (typeof FLOW_ITEMS)[number] | (typeof LEVEL_ITEMS)[number];
