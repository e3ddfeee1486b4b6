import { addressOf, type Cell, type CellPosition } from '../../../core/model/cell';
import { fill } from '../../../locales/fill';
import type { GridWords } from '../../../locales/grid-words';
import { cellText, fullText } from './cell-text';

const LONGEST = 40;

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

interface Became {
  readonly at: CellPosition;
  readonly value: string | number | null;
  readonly format: string;
  readonly dateSystem: 1900 | 1904;
}

/** What typed text became in its cell, in words; a number also as the cell shows it. */
export function becameText({ at, value, format, dateSystem }: Became, words: GridWords): string {
  const address = addressOf(at);
  if (value === null) return fill(words.became.blank, { address });
  if (typeof value === 'string') return fill(words.became.text, { address, value: shortened(value) });
  const cell: Cell = { type: 'number', value, raw: String(value), ...at, format, formula: false, uncached: false };
  const full = fullText(cell, dateSystem);
  const shown = cellText(cell, dateSystem);
  const plain = shown.replaceAll(',', '') === full;
  return fill(words.became.number, { address, value: plain ? shown : fill(words.shownAs, { value: full, shown }) });
}
