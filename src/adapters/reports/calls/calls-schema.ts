import * as v from 'valibot';
import { Count, PeriodText } from '../json/parts-schema';

const Span = v.picklist(['ytd', 'month']);
const Amount = v.nullable(v.number());

const Reason = v.strictObject({
  /** `finding`: a relation fails; the others are told by figures alone */
  kind: v.picklist(['finding', 'power-of-ten', 'sign', 'unlikely', 'series']),
  /** measure of the pack that the figure goes into */
  total: v.string(),
  span: Span,
  value: v.number(),
  unit: v.string(),
  /** for the office only; null = nothing to expect from */
  expected: Amount,
  lastYear: Amount,
  before: Amount,
  /** robust standard deviations among the peers */
  scores: v.strictObject({ year: Amount, month: Amount, trend: Amount }),
  /** 0 … 1 */
  suspicion: v.number(),
  rule: v.nullable(v.string()),
});

const Pattern = v.strictObject({
  kind: v.picklist(['refiled', 'rows-shifted']),
  form: v.string(),
  column: v.string(),
  items: v.array(v.string()),
});

/** What was said this month (`open`, `ask-again`), and in an earlier one, to something that is asked. */
const Said = v.strictObject({
  rule: v.string(),
  fingerprint: v.string(),
  /** the month in which it was said; another than that of the list: said to the same question before */
  period: PeriodText,
  decision: v.picklist(['open', 'accepted', 'ask-again']),
  origin: v.picklist(['return', 'call', 'office']),
  reason: v.nullable(v.string()),
  text: v.string(),
});

const Call = v.strictObject({
  /** organisation code; null for one without a code */
  enterprise: v.nullable(v.string()),
  name: v.string(),
  contact: v.nullable(v.string()),
  telephone: v.nullable(v.string()),
  /** suspicion × share of the total it matters most to */
  score: v.number(),
  total: v.nullable(v.string()),
  /** cannot be right, however small */
  must: v.boolean(),
  reasons: v.array(Reason),
  patterns: v.array(Pattern),
  rules: v.array(v.string()),
  /** what may be asked: no suggested value, no expected growth */
  questions: v.array(v.string()),
  /** only with a ledger */
  said: v.optional(v.array(Said)),
});

/** `shenbao.calls/1`: whom to phone first. For the office: it holds expected values. */
export const CallsSchema = v.strictObject({
  schema: v.literal('shenbao.calls/1'),
  pack: v.string(),
  packVersion: v.string(),
  period: PeriodText,
  threshold: v.number(),
  filed: Count,
  /** files that could not be read, and files in which no return was recognised: nobody of them is ranked */
  notRead: v.array(v.string()),
  unrecognised: v.array(v.string()),
  /** findings that are explained and accepted, and asked no more; only with a ledger */
  settled: v.optional(Count),
  /** to be called, the first at the head */
  calls: v.array(Call),
  /** with doubts that move no total */
  rest: v.array(Call),
  /** share of each total that may stay wrong when all of `calls` are settled */
  unresolved: v.array(v.strictObject({ total: v.string(), span: Span, share: v.number() })),
});
export type CallsOutput = v.InferOutput<typeof CallsSchema>;
