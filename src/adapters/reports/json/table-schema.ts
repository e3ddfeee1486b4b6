import * as v from 'valibot';
import { Count, RefusalPart } from './parts-schema';

const Row = v.pipe(v.number(), v.integer(), v.minValue(1));

const Rule = v.strictObject({
  id: v.string(),
  /** as the rule file says; null where it does not */
  class: v.nullable(v.picklist(['mandatory', 'verify', 'hint'])),
  message: v.nullable(v.string()),
  holds: Count,
  fails: Count,
  undecided: Count,
  /** rows that could not be run: all of them when the rule is wrong */
  broken: Count,
  /** sheet or file rows, header = 1 */
  failingRows: v.array(Row),
  undecidedRows: v.array(Row),
  /** why the rule is broken; null unless it is */
  reason: v.nullable(v.string()),
});

/** `shenbao.table/1`: the outcomes of rules on a flat table. */
export const TableSchema = v.strictObject({
  schema: v.literal('shenbao.table/1'),
  path: v.string(),
  rows: Count,
  rules: v.array(Rule),
  refusal: v.nullable(RefusalPart),
});
export type TableOutput = v.InferOutput<typeof TableSchema>;
