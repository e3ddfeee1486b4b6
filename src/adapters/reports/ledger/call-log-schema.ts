import * as v from 'valibot';
import { Count, PeriodText } from '../json/parts-schema';

const Call = v.strictObject({
  /** number in the ledger, from 1 */
  id: Count,
  /** `code XXXXXXXXX`, `name …`, or `zone` for a book of the zone */
  filer: v.string(),
  name: v.string(),
  period: PeriodText,
  /** as written by the person who called; '' when left blank */
  calledOn: v.string(),
  spokeTo: v.string(),
  question: v.string(),
  answer: v.string(),
  /** of the findings that were asked about */
  fingerprints: v.array(v.string()),
  /** name of the file it was read from */
  source: v.string(),
  /** ISO 8601 */
  recordedAt: v.string(),
  recordedBy: v.string(),
});

/** `shenbao.call-log/1`: calls in the order in which they were logged. */
export const CallLogSchema = v.strictObject({
  schema: v.literal('shenbao.call-log/1'),
  calls: v.array(Call),
});
export type CallLogOutput = v.InferOutput<typeof CallLogSchema>;
