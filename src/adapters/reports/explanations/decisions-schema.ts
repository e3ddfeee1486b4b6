import * as v from 'valibot';
import { Count } from '../json/parts-schema';

/** `shenbao.decisions/1`: what the statistician decided about explanations. */
export const DecisionsSchema = v.strictObject({
  schema: v.literal('shenbao.decisions/1'),
  ledger: v.string(),
  by: v.string(),
  at: v.string(),
  decisions: v.array(
    v.strictObject({
      id: v.nullable(Count),
      /** where it stands in the sheet; null = from the command line */
      sheet: v.nullable(v.string()),
      row: v.nullable(Count),
      address: v.nullable(v.string()),
      decision: v.nullable(v.picklist(['accepted', 'ask-again'])),
      why: v.nullable(v.string()),
      /** `decided`, `unchanged` (it was decided so before), or why it was not */
      outcome: v.picklist(['decided', 'unchanged', 'unknown', 'not-bound', 'other-values', 'bad-choice', 'unstorable']),
      message: v.nullable(v.string()),
      enterprise: v.nullable(v.string()),
      rule: v.nullable(v.string()),
    }),
  ),
});
export type DecisionsOutput = v.InferOutput<typeof DecisionsSchema>;
