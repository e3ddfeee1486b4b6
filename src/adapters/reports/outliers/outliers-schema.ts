import * as v from 'valibot';
import { OUTLIER_METHODS } from '../../../core/outliers/outlier-result';
import { Count, RefusalPart } from '../json/parts-schema';

const Row = v.pipe(v.number(), v.integer(), v.minValue(1));
const Pair = v.tuple([v.number(), v.number()]);

const Group = v.strictObject({
  /** values of the columns grouped by; null = blank, an empty list = the whole table */
  by: v.array(v.nullable(v.string())),
  /** rows that took part */
  n: Count,
  /** median of what is judged: the ratio, or the figure itself without a previous one; null when undecided */
  medianRatio: v.nullable(v.number()),
  /** of the effects (hidiroglou-berthelot) or of what is judged */
  quartiles: v.nullable(v.tuple([v.number(), v.number(), v.number()])),
  bounds: v.nullable(Pair),
  /** why nobody is flagged; null when decided */
  undecided: v.nullable(v.picklist(['too-few', 'no-spread'])),
  /** fewer than ten rows: for reference only */
  reference: v.boolean(),
});

const Flag = v.strictObject({
  /** sheet or file row, header = 1 */
  row: Row,
  current: v.number(),
  previous: v.nullable(v.number()),
  ratio: v.nullable(v.number()),
  /** robust standard deviations from the middle, with its sign */
  score: v.number(),
  /** current figures that would not be flagged */
  expected: Pair,
  /** beyond the second fence as well */
  strong: v.boolean(),
});

const LeftOut = v.strictObject({
  row: Row,
  reason: v.picklist([
    'current-missing',
    'previous-missing',
    'current-unreadable',
    'previous-unreadable',
    'current-not-positive',
    'previous-not-positive',
  ]),
});

/** `shenbao.outliers/1`: unlikely rows of a flat table. */
export const OutliersSchema = v.strictObject({
  schema: v.literal('shenbao.outliers/1'),
  path: v.string(),
  method: v.picklist(OUTLIER_METHODS),
  rows: Count,
  groups: v.array(Group),
  /** in the order of the table */
  flagged: v.array(Flag),
  excluded: v.array(LeftOut),
  refusal: v.nullable(RefusalPart),
});
export type OutliersOutput = v.InferOutput<typeof OutliersSchema>;
