import type { FormRowGroup } from '../../../core/model/form';

/** Cells of one row of a group, as addresses on its sheet; figures as a range. */
export interface RowCells {
  readonly code: string;
  readonly name: string;
  readonly figures: string;
}

const DIGITS = /^\^\[0-9\]\{(\d+)\}\$$/;

/**
 * The condition under which a row of a group counts as filled in, as reading has it (`decideGroup`): a code or a name
 * with figures, whatever the group. Without figures a row counts by a code that fits the pattern of the group; where
 * the rows have units of their own (products), by any code. A running number before a project says nothing.
 */
export function rowIsPresent({ codePattern, unit }: FormRowGroup, { code, name, figures }: RowCells): string {
  const filled = `AND(LEN(${code})+LEN(${name})>0,COUNTA(${figures})>0)`;
  if (unit === null) return `OR(LEN(${code})>0,${filled})`;
  if (codePattern === null) return filled;
  const digits = DIGITS.exec(codePattern)?.[1];
  // other patterns have no formula: any code counts
  const fits = digits === undefined ? `LEN(${code})>0` : `AND(LEN(${code})=${digits},ISNUMBER(-${code}))`;
  return `OR(${fits},${filled})`;
}
