import * as v from 'valibot';
import { Count, PeriodText } from '../json/parts-schema';

const Decision = v.picklist(['open', 'accepted', 'ask-again']);
const Origin = v.picklist(['return', 'call', 'office']);
const Reason = v.nullable(v.picklist(['1', '2', '3', '4', '5', '6', '7', '9']));

/** What was said to the same question in an earlier month, and what became of it then. */
export const EarlierPart = v.strictObject({
  period: PeriodText,
  decision: Decision,
  origin: Origin,
  reason: Reason,
  text: v.string(),
});

const Explanation = v.strictObject({
  /** number in the ledger, by which it is decided */
  id: Count,
  /** organisation code; null for one known by its name */
  enterprise: v.nullable(v.string()),
  name: v.string(),
  contact: v.nullable(v.string()),
  telephone: v.nullable(v.string()),
  form: v.string(),
  /** of a figure that no rule speaks of `figure.unlikely` and the like */
  rule: v.string(),
  cell: v.string(),
  fingerprint: v.string(),
  /** false = no finding of the month has these values any more: it does not apply */
  current: v.boolean(),
  /** what it is about; null where it is not current */
  message: v.nullable(v.string()),
  values: v.array(
    v.strictObject({
      name: v.string(),
      value: v.nullable(v.number()),
      unit: v.string(),
      when: v.picklist(['now', 'previous', 'lastYear']),
    }),
  ),
  origin: Origin,
  reason: Reason,
  text: v.string(),
  recordedAt: v.string(),
  recordedBy: v.string(),
  decision: Decision,
  decidedAt: v.nullable(v.string()),
  decidedBy: v.nullable(v.string()),
  decidedWhy: v.nullable(v.string()),
  /** latest month first */
  before: v.array(EarlierPart),
});

/** `shenbao.explanations/1`: what enterprises said to findings of a month, for the office. */
export const ExplanationsSchema = v.strictObject({
  schema: v.literal('shenbao.explanations/1'),
  ledger: v.string(),
  pack: v.string(),
  packVersion: v.string(),
  period: PeriodText,
  explanations: v.array(Explanation),
});
export type ExplanationsOutput = v.InferOutput<typeof ExplanationsSchema>;
