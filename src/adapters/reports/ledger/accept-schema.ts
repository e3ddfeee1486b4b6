import * as v from 'valibot';
import { ComparisonCountsPart } from '../comparison/comparison-counts';
import { CellAddress, Count, PeriodText, RefusalPart } from '../json/parts-schema';

const Told = v.strictObject({
  rule: v.string(),
  cells: v.array(CellAddress),
  message: v.string(),
  fingerprint: v.string(),
});

const Return = v.strictObject({
  path: v.string(),
  /** organisation or credit code as the form says it */
  enterprise: v.nullable(v.string()),
  enterpriseName: v.nullable(v.string()),
  form: v.string(),
  period: v.nullable(PeriodText),
  /** `unchanged`: the ledger has it as it is; `superseded`: a later file of the batch counts in its place */
  outcome: v.picklist(['accepted', 'revised', 'unchanged', 'held', 'superseded']),
  /** from 1; null where it was not taken */
  revision: v.nullable(Count),
  /** why it was not taken; null unless `held` */
  heldFor: v.nullable(
    v.picklist([
      'mandatory',
      'unexplained',
      'period-missing',
      'other-period',
      'replaced',
      'sent-back',
      'withdrawn',
      'filer-missing',
      'unstorable-text',
    ]),
  ),
  /** the file that counts; null unless `superseded` */
  supersededBy: v.nullable(v.string()),
  /** what has to be corrected; empty where it was taken */
  mandatory: v.array(Told),
  /** verify findings that the sheet 说明 does not answer, on record with the return */
  questions: v.array(
    v.strictObject({
      ...Told.entries,
      state: v.picklist(['none', 'accepted', 'void', 'says-nothing', 'no-reason-code']),
    }),
  ),
  /** what differs from the revision it replaces; null unless `revised` */
  comparison: v.nullable(ComparisonCountsPart),
});

const File = v.strictObject({
  path: v.string(),
  status: v.picklist(['refused', 'unrecognised', 'skipped']),
  refusal: v.nullable(RefusalPart),
  skipped: v.nullable(v.strictObject({ code: v.string(), message: v.string() })),
});

/** An explanation that was not kept. */
const NotKept = v.strictObject({
  path: v.string(),
  rule: v.string(),
  why: v.picklist(['unstorable-text', 'text-too-long']),
});

/** `shenbao.accept/1`: what became of each return; a file that gave none stands in `files`. */
export const AcceptSchema = v.strictObject({
  schema: v.literal('shenbao.accept/1'),
  ledger: v.string(),
  pack: v.string(),
  packVersion: v.string(),
  period: PeriodText,
  by: v.string(),
  /** ISO 8601 */
  at: v.string(),
  why: v.nullable(v.string()),
  returns: v.array(Return),
  files: v.array(File),
  summary: v.strictObject({
    files: Count,
    returns: Count,
    accepted: Count,
    revised: Count,
    unchanged: Count,
    held: Count,
    superseded: Count,
    questions: Count,
    refused: Count,
    unrecognised: Count,
    skipped: Count,
    /** whether there was a register to check against */
    register: v.boolean(),
    /** of the sheets 说明 of the returns taken; `before`: also explained in the twelve months before */
    explanations: v.strictObject({ recorded: Count, known: Count, before: Count, notKept: v.array(NotKept) }),
  }),
});
export type AcceptOutput = v.InferOutput<typeof AcceptSchema>;
