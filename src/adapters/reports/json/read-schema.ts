import * as v from 'valibot';
import { CellAddress, PeriodText, RefusalPart } from './parts-schema';

const Cell = v.strictObject({
  address: v.string(),
  type: v.picklist(['blank', 'number', 'text', 'boolean', 'error']),
  value: v.nullable(v.union([v.number(), v.string(), v.boolean()])),
  /** the formula behind the value, never run; null where there is none, empty where the file shares one without its text */
  formula: v.nullable(v.string()),
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
