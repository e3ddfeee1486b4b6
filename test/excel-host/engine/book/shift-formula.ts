import { addressOf, parseAddress } from '../../../../src/core/model/cell';
import { LAST_COLUMN, LAST_ROW } from './area';

/** A text in quotation marks, a quoted sheet, a cell reference, or any other word. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w(.])|[\p{L}_][\p{L}\p{N}_.]*/gu;

function moved(reference: string, rows: number, columns: number): string {
  const parts = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/.exec(reference);
  const at = parts && parseAddress(reference);
  if (!parts || !at) return reference;
  const row = parts[3] ? at.row : at.row + rows;
  const column = parts[1] ? at.column : at.column + columns;
  if (row < 0 || column < 0 || row > LAST_ROW || column > LAST_COLUMN) return '#REF!';
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(addressOf({ row, column }))!;
  return `${parts[1]!}${letters!}${parts[3]!}${digits!}`;
}

/** A formula as it reads when it is carried so many rows down and columns right: `$` holds a reference still. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(PIECES, (piece) => moved(piece, rows, columns));
}
