import * as v from 'valibot';
import { CellAddress, PeriodText, RefusalPart } from '../json/parts-schema';
import { ComparisonCountsPart } from './comparison-counts';

const Source = v.strictObject({
  path: v.nullable(v.string()),
  /** of a ledger; null of a file */
  revision: v.nullable(v.number()),
});

const Value = v.strictObject({
  state: v.picklist(['number', 'text', 'unreadable', 'missing']),
  /** what could not be read stands as it is written */
  value: v.nullable(v.union([v.number(), v.string()])),
  at: v.nullable(CellAddress),
});

const Change = v.strictObject({
  part: v.picklist(['value', 'row', 'row-name', 'row-unit', 'unit-line', 'enterprise-code', 'form-version']),
  kind: v.picklist(['changed', 'filled', 'blanked', 'row-added', 'row-gone']),
  /** in the rule language: `r04.month`, `classes.2720.month`; '' for the head of the form */
  place: v.string(),
  code: v.string(),
  group: v.nullable(v.string()),
  name: v.string(),
  column: v.nullable(v.string()),
  unit: v.nullable(v.string()),
  /** null where the version has no such row */
  before: v.nullable(Value),
  after: v.nullable(Value),
  /** rules whose findings in the old version concerned it */
  asked: v.array(v.string()),
  /** whether an explanation, or the reason of the revision, speaks of it */
  explained: v.boolean(),
  /** changed without explanation */
  unexplained: v.boolean(),
});

const Told = v.strictObject({
  rule: v.string(),
  class: v.picklist(['mandatory', 'verify', 'hint']),
  cells: v.array(CellAddress),
  message: v.string(),
  fingerprint: v.string(),
});

const Compared = v.strictObject({
  form: v.string(),
  enterprise: v.nullable(v.string()),
  enterpriseName: v.nullable(v.string()),
  before: Source,
  after: Source,
  /** reason given for the new revision */
  why: v.nullable(v.string()),
  /** whether nothing was changed */
  same: v.boolean(),
  summary: ComparisonCountsPart,
  changes: v.array(Change),
  fixed: v.array(Told),
  undecided: v.array(Told),
  still: v.array(v.strictObject({ ...Told.entries, sameValues: v.boolean() })),
  /** `undecidedBefore`: a value was missing in the old version */
  new: v.array(v.strictObject({ ...Told.entries, undecidedBefore: v.boolean() })),
});

/** `shenbao.compare/1`: two versions of returns. For the office. */
export const CompareSchema = v.strictObject({
  schema: v.literal('shenbao.compare/1'),
  pack: v.string(),
  packVersion: v.string(),
  period: PeriodText,
  compared: v.array(Compared),
  notCompared: v.array(
    v.strictObject({
      form: v.string(),
      why: v.picklist(['only-before', 'only-after', 'only-one', 'unknown-version']),
      revision: v.nullable(v.number()),
      version: v.nullable(v.string()),
    }),
  ),
  refused: v.array(v.strictObject({ path: v.string(), refusal: RefusalPart })),
});
export type CompareOutput = v.InferOutput<typeof CompareSchema>;
