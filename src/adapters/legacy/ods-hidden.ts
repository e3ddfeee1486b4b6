import type { Limits } from '../ooxml/limits';
import { Token, XmlScanner } from '../ooxml/xml-scanner';

/** What is hidden of one table of an .ods file, zero-based. */
export interface OdsHidden {
  readonly table: boolean;
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/**
 * Finds hidden tables, rows and columns of an .ods content part, in table order, which the library does not tell
 * (ODF 1.2: style:table-properties table:display, table:visibility). Also proves that the part is well-formed XML.
 * Throws `RefusalError`: `damaged-part`, `doctype`, `xml-too-deep`, `address-out-of-range`.
 */
export function odsHidden(content: string, limits: Limits): OdsHidden[] {
  const scanner = new XmlScanner(content, 'content.xml', limits);
  const hiddenStyles = new Set<string>();
  const tables: MutableHidden[] = [];
  const open: MutableHidden[] = [];
  let style = '';
  for (let token = scanner.next(); token !== Token.end; token = scanner.next()) {
    const { local } = scanner;
    if (local === 'table') {
      if (token === Token.close) open.pop();
      else open.push(newTable(hiddenStyles.has(scanner.prefixedAttribute('style-name') ?? '')));
      if (token === Token.open && open.length === 1) tables.push(open[0]!);
      continue;
    }
    if (token !== Token.open) continue;
    const current = open[open.length - 1];
    if (local === 'style') style = scanner.prefixedAttribute('name') ?? '';
    else if (local === 'table-properties' && scanner.prefixedAttribute('display') === 'false') hiddenStyles.add(style);
    else if (local === 'table-row' && current) {
      current.row = pass(scanner, current.row, 'number-rows-repeated', current.rows, limits.rows);
    } else if (local === 'table-column' && current) {
      current.column = pass(scanner, current.column, 'number-columns-repeated', current.columns, limits.columns);
    }
  }
  return tables;
}

interface MutableHidden {
  table: boolean;
  rows: Set<number>;
  columns: Set<number>;
  row: number;
  column: number;
}

const newTable = (table: boolean): MutableHidden => ({ table, rows: new Set(), columns: new Set(), row: 0, column: 0 });

/** Moves past a row or column element that stands for so many, noting them where hidden. */
function pass(scanner: XmlScanner, at: number, repeated: string, hidden: Set<number>, limit: number): number {
  const next = Math.min(limit, at + Math.max(1, Number(scanner.prefixedAttribute(repeated) ?? 1) || 1));
  const visibility = scanner.prefixedAttribute('visibility');
  if (visibility === 'collapse' || visibility === 'filter') for (let i = at; i < next; i++) hidden.add(i);
  return next;
}
