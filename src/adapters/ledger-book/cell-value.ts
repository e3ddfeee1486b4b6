import type { LedgerColumnKind, LedgerTableValue } from '../../core/model/ledger-table';
import type { CellContent } from '../ooxml/write-spec';

/** Numbers that a cell cannot hold, written as texts; an empty text, which a workbook does not tell from no cell. */
const SPELT = new Map<string, number>([
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
  ['-0', -0],
]);
const EMPTY_TEXT = "''";

/** What a cell holds for a value; null = no cell. A text is a text whatever it begins with: no program runs it. */
export function contentOf(value: LedgerTableValue, kind: LedgerColumnKind): CellContent | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return { type: 'boolean', value };
  if (typeof value === 'number') {
    const plain = Number.isFinite(value) && !Object.is(value, -0);
    return plain ? { type: 'number', value } : { type: 'text', value: Object.is(value, -0) ? '-0' : String(value) };
  }
  // a text that looks like the mark of an empty one gets a mark of its own
  const text = kind === 'text' && (value === '' || value.startsWith(EMPTY_TEXT)) ? `${EMPTY_TEXT}${value}` : value;
  return { type: 'text', value: text };
}

/** The value that a cell holds in a column of that kind; undefined for one that does not belong there. */
export function valueOf(cell: string | number | boolean, kind: LedgerColumnKind): LedgerTableValue | undefined {
  if (kind === 'text') {
    if (typeof cell !== 'string') return undefined;
    return cell.startsWith(EMPTY_TEXT) ? cell.slice(EMPTY_TEXT.length) : cell;
  }
  if (kind === 'flag') return typeof cell === 'boolean' ? cell : undefined;
  const number = typeof cell === 'string' ? SPELT.get(cell) : cell;
  if (typeof number !== 'number') return undefined;
  return kind === 'integer' && !Number.isInteger(number) ? undefined : number;
}
