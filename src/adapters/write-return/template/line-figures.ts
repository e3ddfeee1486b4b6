import { addressOf, type CellPosition } from '../../../core/model/cell';
import type { RelationLine } from './relation-lines';

/** Where the figures of a line are worked out. */
export interface FiguresPlan {
  /** the formula of the visible cell; null where the relation has no figures to show */
  readonly shown: string | null;
  /** for a line of rows, one hidden formula a row */
  readonly rows: readonly string[];
}

/**
 * What a line of 审核 shows beside 不通过: the figures of the comparison that fails. A line of rows shows those of the
 * first row that fails, with its cell, and how many rows fail.
 * @param stateCells cells of the states, in the order of the line's
 * @param hidden cell that the formula of a row is put into
 */
export function lineFigures(
  { states, leadsTo }: RelationLine,
  stateCells: readonly CellPosition[],
  hidden: (index: number) => CellPosition,
): FiguresPlan {
  const addresses = stateCells.map(addressOf);
  if (states.length === 1) {
    const { figures } = states[0]!;
    return { shown: figures && `IF(${addresses[0]!}=0,IFERROR(${figures},""),"")`, rows: [] };
  }
  const rows = states.map(({ figures, cells }, i) => {
    const at = cells.find((cell) => cell.sheet === leadsTo.sheet) ?? cells[0]!;
    const said = figures === null ? `"${addressOf(at)}"` : `"${addressOf(at)}："&IFERROR(${figures},"")`;
    return `IF(AND(${addresses[i]!}=0,COUNTIF(${addresses[0]!}:${addresses[i]!},0)=1),${said},"")`;
  });
  const failing = `COUNTIF(${addresses[0]!}:${addresses.at(-1)!},0)`;
  const first = rows.map((_, i) => addressOf(hidden(i))).join('&');
  return { shown: `${first}&IF(${failing}>1,"；共 "&${failing}&" 行","")`, rows };
}
