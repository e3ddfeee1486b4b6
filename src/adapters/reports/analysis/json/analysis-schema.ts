import * as v from 'valibot';
import { ANALYSIS_DIMENSIONS } from '../../../../core/model/analysis-definition';
import { Count, PeriodText } from '../../json/parts-schema';

const Dimension = v.picklist(ANALYSIS_DIMENSIONS);

const Column = v.strictObject({
  /** unique in its table */
  id: v.string(),
  /** id of a measure or ratio of the pack; null where each row is about another one */
  of: v.nullable(v.string()),
  indicator: v.string(),
  /** which months it covers */
  span: v.picklist(['ytd', 'month', 'quarter', 'month-from-cumulative']),
  /** heading in the language asked for */
  name: v.string(),
  /** null = the row's */
  unit: v.nullable(v.string()),
  decimals: v.nullable(Count),
});

const Term = v.strictObject({ role: v.string(), value: v.nullable(v.number()), unit: v.string() });

const Cell = v.strictObject({
  /** unrounded; null where it cannot be computed or is withheld */
  value: v.nullable(v.number()),
  unit: v.string(),
  /** as printed: rounded half up, or a word, or a dash */
  text: v.string(),
  /** why there is no value */
  why: v.nullable(v.string()),
  operand: v.nullable(v.string()),
  /** how two values compare, where two are compared */
  sign: v.nullable(v.string()),
  /** by how many percent a loss changed */
  percent: v.nullable(v.number()),
  notes: v.array(v.string()),
  /** with a value behind the figure */
  enterprises: Count,
  /** why a published cell is withheld */
  suppressed: v.nullable(v.picklist(['few', 'dominant', 'complementary'])),
  /** the sums that went in, unrounded */
  terms: v.array(Term),
});

const Row = v.strictObject({
  id: v.string(),
  subject: v.string(),
  /** raw values; null = not stated */
  labels: v.array(v.nullable(v.string())),
  name: v.string(),
  role: v.picklist(['total', 'part', 'of-which', 'rest']),
  indent: Count,
  enterprises: Count,
  unit: v.nullable(v.string()),
  /** by column; null = the row has no such figure */
  cells: v.array(v.nullable(Cell)),
});

const Table = v.strictObject({
  id: v.string(),
  kind: v.string(),
  title: v.string(),
  measure: v.nullable(v.string()),
  by: v.array(Dimension),
  columns: v.array(Column),
  rows: v.array(Row),
});

const Enterprise = v.strictObject({ id: v.string(), name: v.string() });

const Caveat = v.strictObject({
  code: v.string(),
  weight: v.picklist(['warning', 'note']),
  table: v.nullable(v.string()),
  row: v.nullable(v.string()),
  measure: v.nullable(v.string()),
  enterprises: v.array(Enterprise),
  facts: v.record(v.string(), v.union([v.string(), v.number()])),
  message: v.string(),
});

const Note = v.strictObject({
  code: v.string(),
  count: Count,
  about: v.array(v.strictObject({ name: v.string(), form: v.nullable(v.string()), rules: v.array(v.string()) })),
  message: v.string(),
});

/** `shenbao.analysis/1`: the tables of an analysis, with what went into each figure. */
export const AnalysisSchema = v.strictObject({
  schema: v.literal('shenbao.analysis/1'),
  pack: v.string(),
  packVersion: v.string(),
  period: PeriodText,
  basis: v.picklist(['ytd', 'month', 'quarter']),
  source: v.picklist(['files', 'ledger']),
  publish: v.boolean(),
  highTechSet: v.picklist(['valid', 'frozen']),
  enterprises: v.strictObject({ inScope: Count, filed: Count, missing: Count, notFiled: v.array(Enterprise) }),
  tables: v.array(Table),
  caveats: v.array(Caveat),
  /** of the reading: returns left out, files refused */
  notes: v.array(Note),
});
export type AnalysisOutput = v.InferOutput<typeof AnalysisSchema>;
