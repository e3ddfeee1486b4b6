import * as v from 'valibot';
import { Count, PeriodText } from '../json/parts-schema';

const Revision = v.strictObject({
  /** `code XXXXXXXXX`, `name …`, or `zone` for a book of the zone */
  filer: v.string(),
  name: v.string(),
  form: v.string(),
  formVersion: v.string(),
  period: PeriodText,
  /** from 1 */
  revision: Count,
  /** whether no later one replaces it */
  latest: v.boolean(),
  /** SHA-256 of what it says: equal content, equal id */
  id: v.string(),
  replaces: v.nullable(v.string()),
  /** ISO 8601 */
  acceptedAt: v.string(),
  acceptedBy: v.string(),
  why: v.nullable(v.string()),
  status: v.picklist(['accepted', 'sent-back', 'withdrawn']),
  /** who sent it back or withdrew it; null while it is accepted */
  statusAct: v.nullable(v.strictObject({ by: v.string(), at: v.string(), why: v.nullable(v.string()) })),
  questions: v.array(
    v.strictObject({ rule: v.string(), fingerprint: v.string(), state: v.string(), cell: v.string() }),
  ),
  source: v.strictObject({
    path: v.string(),
    sheet: v.string(),
    /** SHA-256 of the file; '' when not known */
    digest: v.string(),
    receivedOn: v.nullable(v.string()),
  }),
});

/** `shenbao.history/1`: revisions of returns, by period, form and filer. */
export const HistorySchema = v.strictObject({
  schema: v.literal('shenbao.history/1'),
  revisions: v.array(Revision),
});
export type HistoryOutput = v.InferOutput<typeof HistorySchema>;
