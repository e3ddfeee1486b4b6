import type { BoundNumber, BoundRead, BoundTruth } from '../bound';
import type { ExcelCells, ExcelGroup, ExcelGroupRow, ExcelOperand } from './excel-cells';
import { NotExpressibleError } from './excel-result';
import type { NumberText, TruthText } from './formula-text';

/** What the parts of the compiler share while one rule is turned into a formula. */
export interface EmitContext {
  readonly cells: ExcelCells;
  readonly tolerance: number | undefined;
  /** the cells met so far, in order: those of numbers, and those of answers in words */
  readonly met: { readonly numbers: Set<string>; readonly answers: Set<string> };
  number(node: BoundNumber, row: ExcelGroupRow | null): NumberText;
  truth(node: BoundTruth, row: ExcelGroupRow | null): TruthText;
}

/** An operand that the workbook has. */
export type HeldOperand = Exclude<ExcelOperand, { kind: 'absent' }>;

/** Rows that fit among the arguments of one function (255 in Excel). */
const MOST_ROWS = 250;

/** What the workbook has for a read; `row` is the row of the group that the enclosing function goes through. */
export function operandOf(context: EmitContext, read: BoundRead, row: ExcelGroupRow | null): HeldOperand {
  const operand = read.op === 'row' ? row!.column(read.column) : context.cells.operand(read.ref);
  if (operand.kind === 'absent') throw new NotExpressibleError('absent', read.ref.name);
  if (operand.kind === 'cell') context.met.numbers.add(operand.ref);
  if (operand.kind === 'answer') context.met.answers.add(operand.ref);
  return operand;
}

export function groupOf(context: EmitContext, source: number, name: string): ExcelGroup {
  const group = context.cells.group(source);
  if (group.kind === 'absent') throw new NotExpressibleError('absent', name);
  if (group.rows.length > MOST_ROWS) throw new NotExpressibleError('too-long', name);
  return group;
}

/** How many rows of a group are filled in: a number where all of them always are, else a formula. */
export function rowCountOf(group: ExcelGroup): number | string {
  if (group.rowCount !== undefined) return group.rowCount;
  const always = group.rows.filter((row) => row.present === null).length;
  const asked = group.rows.flatMap((row) => (row.present === null ? [] : [`1*(${row.present})`]));
  if (asked.length === 0) return always;
  return `SUM(${[...(always > 0 ? [String(always)] : []), ...asked].join(',')})`;
}

/** `text` where the row is filled in, else `otherwise`. */
export function whereFilled(row: ExcelGroupRow, text: string, otherwise: string): string {
  return row.present === null ? text : `IF(${row.present},${text},${otherwise})`;
}
