import type { CellContent, SheetSpec } from '../ooxml/write-spec';
import { renamedFormula } from './renamed-formula';

/** A value as Excel is given it; an empty text leaves a new cell empty. */
export type WrittenValue = string | number | boolean;

/** Rows that one request writes, from `top` down, all columns from the first. */
export interface SheetPiece {
  /** index of the sheet */
  readonly sheet: number;
  readonly top: number;
  readonly values: readonly (readonly WrittenValue[])[];
}

/** Bytes of values in one request; with what office.js adds it stays below a megabyte. */
const PIECE_BYTES = 600_000;
/** What a cell costs beside its own letters: quotes, comma, and its share of the client's chunks. */
const CELL_BYTES = 6;

/** An apostrophe keeps a text a text: '01', '=x' and '2013-09' would otherwise become what they look like. */
const textValue = (text: string): string => (text === '' ? '' : `'${text}`);

/**
 * Names that sheets of formulas have now, by the names they have in them: formulas are written and work on. Null: a
 * formula is written as the value that it has, nothing is ever run.
 */
export type LiveNames = ReadonlyMap<string, string> | null;

function written(content: CellContent, live: LiveNames): WrittenValue {
  switch (content.type) {
    case 'blank':
      return '';
    case 'number':
    case 'boolean':
      return content.value;
    case 'text':
    case 'error':
      return textValue(content.value);
    case 'formula': {
      const { cached } = content;
      if (live !== null) return `=${renamedFormula(content.text, live)}`;
      if (cached === null) return '';
      if (typeof cached === 'object') return textValue(cached.error);
      return typeof cached === 'string' ? textValue(cached) : cached;
    }
  }
}

/** At most what the value takes in JSON and UTF-8. */
const bytesOf = (value: WrittenValue): number => CELL_BYTES + (typeof value === 'string' ? value.length * 3 : 20);

const lineBytes = (line: readonly WrittenValue[]): number => {
  let sum = 0;
  for (const value of line) sum += bytesOf(value);
  return sum;
};

function matrixOf({ cells }: SheetSpec, live: LiveNames): WrittenValue[][] {
  let rows = 0;
  let columns = 0;
  for (const { row, column } of cells) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  const matrix = Array.from({ length: rows }, () => new Array<WrittenValue>(columns).fill(''));
  for (const { row, column, content } of cells) matrix[row]![column] = written(content, live);
  return matrix;
}

/** The rows of the sheets in pieces below a megabyte; small sheets still have one each. */
export function sheetPieces(sheets: readonly SheetSpec[], live: LiveNames = null): readonly SheetPiece[] {
  return sheets.flatMap((spec, sheet) => {
    const pieces: SheetPiece[] = [];
    let values: WrittenValue[][] = [];
    let top = 0;
    let bytes = 0;
    matrixOf(spec, live).forEach((line, row) => {
      const size = lineBytes(line);
      if (values.length > 0 && bytes + size > PIECE_BYTES) {
        pieces.push({ sheet, top, values });
        values = [];
        top = row;
        bytes = 0;
      }
      values.push(line);
      bytes += size;
    });
    if (values.length > 0) pieces.push({ sheet, top, values });
    return pieces;
  });
}

/** Pieces that go in one request together. */
export function inRequests(pieces: readonly SheetPiece[]): readonly (readonly SheetPiece[])[] {
  const requests: SheetPiece[][] = [];
  let bytes = Infinity;
  for (const piece of pieces) {
    const size = piece.values.reduce((sum, line) => sum + lineBytes(line), 0);
    if (bytes + size > PIECE_BYTES) {
      requests.push([]);
      bytes = 0;
    }
    requests.at(-1)!.push(piece);
    bytes += size;
  }
  return requests;
}
