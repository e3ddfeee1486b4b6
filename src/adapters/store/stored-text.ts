import type { CellRef } from '../../core/model/cell';
import type { Oddity } from '../../core/model/filing';

type Facts = Oddity['facts'];

/** A place as kept: `["表一",11,4]`, row and column from 0. */
export const atText = (at: CellRef | null | undefined): string | null =>
  at ? JSON.stringify([at.sheet, at.row, at.column]) : null;

/** @throws SyntaxError or TypeError for a text that is no place */
export function atOf(text: string | null): CellRef | null {
  if (text === null) return null;
  const [sheet, row, column] = JSON.parse(text) as unknown[];
  if (typeof sheet !== 'string' || !Number.isInteger(row) || !Number.isInteger(column)) throw new TypeError('no place');
  return { sheet, row: row as number, column: column as number };
}

/** JSON has no NaN, no infinity and no -0: they are kept as `{"number":"NaN"}`. */
export function factsText(facts: Facts): string {
  return JSON.stringify(facts, (_, value: unknown) =>
    typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))
      ? { number: Object.is(value, -0) ? '-0' : String(value) }
      : value,
  );
}

/** @throws SyntaxError or TypeError for a text that holds no facts */
export function factsOf(text: string): Facts {
  const facts: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(JSON.parse(text) as Record<string, unknown>)) {
    if (typeof value === 'string' || typeof value === 'number') facts[key] = value;
    else if (typeof value === 'object' && value !== null && 'number' in value) facts[key] = Number(value.number);
    else facts[key] = String(value);
  }
  return facts;
}
