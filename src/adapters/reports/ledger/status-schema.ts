import * as v from 'valibot';
import { Count, PeriodText } from '../json/parts-schema';

const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const State = v.picklist(['filed', 'late', 'missing', 'awaited', 'sent-back', 'not-due']);

const Counts = v.strictObject({
  filed: Count,
  late: Count,
  missing: Count,
  awaited: Count,
  'sent-back': Count,
  'not-due': Count,
});

const Return = v.strictObject({
  filer: v.picklist(['enterprise', 'zone']),
  enterprise: v.nullable(v.string()),
  /** null for a book of the zone */
  enterpriseName: v.nullable(v.string()),
  form: v.string(),
  /** `awaited`: its due date has not passed */
  state: State,
  /** of `not-due` */
  why: v.nullable(v.picklist(['preparing', 'below-scale', 'before-first-month', 'after-last-month'])),
  due: v.nullable(Day),
  filedOn: v.nullable(Day),
  daysLate: v.nullable(Count),
  revision: v.nullable(Count),
  revisedOn: v.nullable(Day),
  reason: v.nullable(v.string()),
  withdrawn: v.boolean(),
  /** open when the latest revision was taken */
  questions: Count,
  registered: v.boolean(),
  /** filed without having to, or by an enterprise that is not in the register: not in the rates */
  unasked: v.boolean(),
  contact: v.nullable(v.string()),
  telephone: v.nullable(v.string()),
});

const Form = v.strictObject({
  form: v.string(),
  filer: v.picklist(['enterprise', 'zone']),
  /** why it is not filed for this month; null = it is */
  rest: v.nullable(v.picklist(['quarterly', 'skipped-month'])),
  due: v.nullable(v.strictObject({ date: Day, from: v.picklist(['asked', 'notice', 'form']), moved: v.boolean() })),
  expected: Count,
  counts: Counts,
  unasked: Count,
  /** 填报率 in percent, unrounded; null where none is due */
  rate: v.nullable(v.number()),
});

/** `shenbao.status/1`: who has filed for a month. */
export const StatusSchema = v.strictObject({
  schema: v.literal('shenbao.status/1'),
  ledger: v.string(),
  pack: v.string(),
  packVersion: v.string(),
  period: PeriodText,
  today: Day,
  /** whether there is a register: without one nobody is known to be missing */
  register: v.boolean(),
  expected: Count,
  counts: Counts,
  rate: v.nullable(v.number()),
  enterprises: v.strictObject({ expected: Count, complete: Count }),
  forms: v.array(Form),
  returns: v.array(Return),
});
export type StatusOutput = v.InferOutput<typeof StatusSchema>;
