import * as v from 'valibot';
import { CellAddress, PeriodText, RefusalPart } from './parts-schema';

const Cell = v.strictObject({
  address: v.string(),
  type: v.picklist(['blank', 'number', 'text', 'boolean', 'error']),
  value: v.nullable(v.union([v.number(), v.string(), v.boolean()])),
  /** true where the value is a formula's; the formula is never run */
  formula: v.boolean(),
  /** the value as the file has it: the digits of a number, the letters of a text */
  text: v.string(),
});

const Sheet = v.strictObject({
  name: v.string(),
  visibility: v.picklist(['visible', 'hidden', 'veryHidden']),
  cells: v.array(Cell),
});

const Item = v.strictObject({
  code: v.string(),
  name: v.string(),
  column: v.string(),
  /** null = missing or unreadable */
  value: v.nullable(v.number()),
  unit: v.string(),
  address: v.nullable(v.string()),
});

const Filing = v.strictObject({
  form: v.string(),
  version: v.string(),
  enterprise: v.nullable(v.string()),
  enterpriseName: v.nullable(v.string()),
  period: v.nullable(PeriodText),
  sheet: v.string(),
  items: v.array(Item),
  oddities: v.array(v.strictObject({ code: v.string(), cells: v.array(CellAddress), message: v.string() })),
});

/** `shenbao.read/1`: every stored cell as read, and the returns recognised. */
export const ReadSchema = v.strictObject({
  schema: v.literal('shenbao.read/1'),
  path: v.string(),
  sheets: v.array(Sheet),
  filings: v.array(Filing),
  refusal: v.nullable(RefusalPart),
});
export type ReadOutput = v.InferOutput<typeof ReadSchema>;
