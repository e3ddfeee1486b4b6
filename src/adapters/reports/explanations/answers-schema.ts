import * as v from 'valibot';
import { Count, PeriodText } from '../json/parts-schema';

const Counted = v.strictObject({ fresh: Count, known: Count });

const Row = v.strictObject({
  sheet: v.string(),
  /** header = 1 */
  row: Count,
  /** the cell of the answer */
  address: v.string(),
  enterprise: v.nullable(v.string()),
  name: v.string(),
  period: v.nullable(PeriodText),
  /** why nothing was taken from it; null = it was */
  fault: v.nullable(v.picklist(['who-missing', 'other-enterprise', 'other-period', 'period-missing', 'unstorable'])),
  notes: v.array(
    v.picklist(['no-answer', 'says-nothing', 'reason-unknown', 'not-bound', 'binding-damaged', 'mandatory']),
  ),
  /** fault and notes in the language asked for: what, and what to do */
  messages: v.array(v.string()),
  /** number of the call in the ledger */
  call: v.nullable(v.strictObject({ id: Count, known: v.boolean() })),
  explanations: v.array(v.strictObject({ id: Count, known: v.boolean(), rule: v.string(), fingerprint: v.string() })),
});

/** `shenbao.answers/1`: what was taken from a filled call list, and what was not. */
export const AnswersSchema = v.strictObject({
  schema: v.literal('shenbao.answers/1'),
  path: v.string(),
  ledger: v.string(),
  by: v.string(),
  at: v.string(),
  calls: Counted,
  explanations: Counted,
  /** rows with something written, in the order of the file */
  rows: v.array(Row),
});
export type AnswersOutput = v.InferOutput<typeof AnswersSchema>;
