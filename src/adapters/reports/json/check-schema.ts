import * as v from 'valibot';
import { EarlierPart } from '../explanations/explanations-schema';
import { CellAddress, Count, PeriodText, RefusalPart } from './parts-schema';

const Value = v.strictObject({
  /** reference in the rule language: `r03.month`, `previous(r03.ytd)` */
  name: v.string(),
  item: v.nullable(v.string()),
  column: v.nullable(v.string()),
  /** null = missing */
  value: v.nullable(v.number()),
  unit: v.string(),
  address: v.nullable(v.string()),
  sheet: v.nullable(v.string()),
  when: v.picklist(['now', 'previous', 'lastYear']),
});

const Expected = v.strictObject({ low: v.nullable(v.number()), high: v.nullable(v.number()), unit: v.string() });

const Tolerance = v.strictObject({
  value: v.number(),
  unit: v.string(),
  from: v.picklist(['rounding', 'rule', 'none']),
});

const Suggestion = v.strictObject({
  sheet: v.string(),
  address: v.string(),
  value: v.number(),
  unit: v.string(),
  reason: v.string(),
  audience: v.picklist(['enterprise', 'office']),
});

const Finding = v.strictObject({
  code: v.string(),
  class: v.picklist(['mandatory', 'verify', 'hint']),
  essLevel: v.picklist([0, 1, 2, 3, 4]),
  audience: v.picklist(['enterprise', 'office']),
  rule: v.string(),
  ruleVersion: v.string(),
  source: v.string(),
  /** the cell most likely wrong first */
  cells: v.array(CellAddress),
  values: v.array(Value),
  unit: v.nullable(v.string()),
  expected: v.nullable(Expected),
  tolerance: v.nullable(Tolerance),
  message: v.string(),
  /** what may be asked of the enterprise; null where the finding stays in the office */
  question: v.nullable(v.string()),
  suggestions: v.array(Suggestion),
  /** findings with one cause share this */
  cause: v.nullable(v.string()),
  fingerprint: v.string(),
  /** for the office, with a ledger: what was said to the same question in earlier months; left out = nothing */
  explainedBefore: v.optional(v.array(EarlierPart)),
});

const Changed = v.strictObject({
  /** reference in the rule language, with the form: `B2041.r04.month` */
  name: v.string(),
  sheet: v.nullable(v.string()),
  address: v.nullable(v.string()),
  /** as received */
  value: v.number(),
  unit: v.string(),
  /** least and greatest value that would do, the other cells of the set following; null = open on that side */
  low: v.nullable(v.number()),
  high: v.nullable(v.number()),
});

const Cause = v.strictObject({
  /** mandatory rules that fail in this part of the return */
  rules: v.array(v.string()),
  /** `too-many`: more cells are wrong than could be tried; `needs-large`: than can be tried without the large solver */
  state: v.picklist(['found', 'too-many', 'needs-large']),
  /** false where there may be further ties: the search was ended by a limit */
  complete: v.boolean(),
  /** the smallest sets of cells that would settle all of them; every tie */
  sets: v.array(v.array(Changed)),
});

/** Findings that one cause explains, with one sentence for all. */
const Group = v.strictObject({
  sentence: v.string(),
  /** fingerprints, in the order of the findings */
  findings: v.array(v.string()),
});

const Outcomes = v.strictObject({ holds: Count, fails: Count, undecided: Count, broken: Count });

const Entry = v.strictObject({
  path: v.string(),
  /** organisation or credit code as the form says it */
  enterprise: v.nullable(v.string()),
  enterpriseName: v.nullable(v.string()),
  form: v.nullable(v.string()),
  period: v.nullable(PeriodText),
  status: v.picklist(['clean', 'findings', 'refused', 'unrecognised', 'skipped']),
  refusal: v.nullable(RefusalPart),
  /** why the file was passed over; null unless `status` is `skipped` */
  skipped: v.nullable(v.strictObject({ code: v.string(), message: v.string() })),
  findings: v.array(Finding),
  outcomes: Outcomes,
  undecided: v.array(v.strictObject({ rule: v.string(), operands: v.array(v.string()), why: v.string() })),
  causes: v.array(Cause),
  groups: v.array(Group),
});

const Missing = v.strictObject({
  enterprise: v.nullable(v.string()),
  /** null for a book of the zone itself */
  enterpriseName: v.nullable(v.string()),
  form: v.string(),
  filer: v.picklist(['enterprise', 'zone']),
});

const Summary = v.strictObject({
  pack: v.string(),
  packVersion: v.string(),
  period: PeriodText,
  files: Count,
  filings: Count,
  statuses: v.strictObject({
    clean: Count,
    findings: Count,
    refused: Count,
    unrecognised: Count,
    skipped: Count,
  }),
  findings: v.strictObject({ mandatory: Count, verify: Count, hint: Count }),
  outcomes: Outcomes,
  /** returns due, by the register and the zone's own books; null when no register was given */
  due: v.nullable(Count),
  missing: v.array(Missing),
});

/** `shenbao.check/1`: one entry for each (path, form); a file that gave no return has one with `form` null. */
export const CheckSchema = v.strictObject({
  schema: v.literal('shenbao.check/1'),
  files: v.array(Entry),
  summary: Summary,
});
export type CheckOutput = v.InferOutput<typeof CheckSchema>;
