import { refuse } from '../../core/model/refusal';
import type { Limits } from '../ooxml/limits';
import { Token, XmlScanner } from '../ooxml/xml-scanner';

/** What is hidden of one table of an .ods file, zero-based; rows and columns beyond the last filled row do not matter. */
export interface OdsHidden {
  readonly table: boolean;
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** Hidden rows of all tables together: each is an entry of a set. */
const MOST_HIDDEN = 2 ** 22;

const PART = 'content.xml';

/**
 * Goes through an .ods content part once, before the library does: finds hidden tables, rows and columns, which it does
 * not tell (ODF 1.2: table:display of a table's style, table:visibility), and counts the cells that repeated rows and
 * columns stand for, which it would expand. Also proves that the part is well-formed.
 * Throws `RefusalError`: `damaged-part`, `doctype`, `xml-too-deep`, `too-many-cells`.
 */
export function surveyOds(content: string, limits: Limits): OdsHidden[] {
  const scanner = new XmlScanner(content, PART, limits);
  const hiddenStyles = new Set<string>();
  const tables: Table[] = [];
  const open: Table[] = [];
  const budget = { cells: limits.cells };
  let style = '';
  for (let token = scanner.next(); token !== Token.end; token = scanner.next()) {
    const { local } = scanner;
    if (local === 'table') {
      if (token === Token.close) open.pop();
      else open.push(new Table(hiddenStyles.has(scanner.prefixedAttribute('style-name') ?? '')));
      if (token === Token.open && open.length === 1) tables.push(open[0]!);
      continue;
    }
    if (token !== Token.open) continue;
    const table = open[open.length - 1];
    if (local === 'style') style = scanner.prefixedAttribute('name') ?? '';
    else if (local === 'table-properties' && scanner.prefixedAttribute('display') === 'false') hiddenStyles.add(style);
    else if (local === 'table-row') table?.passRow(scanner);
    else if (local === 'table-column') table?.passColumn(scanner);
    else if (local === 'table-cell') table?.passCell(scanner, budget, limits.cells);
  }
  return hiddenOf(tables, limits);
}

interface Run {
  readonly from: number;
  /** one past the last */
  readonly to: number;
}

class Table {
  readonly hiddenRows: Run[] = [];
  readonly hiddenColumns: Run[] = [];
  /** one past the last row with a filled cell */
  filledRows = 0;
  private row = 0;
  private rowsOfThis = 1;
  private column = 0;

  constructor(readonly hidden: boolean) {}

  passRow(scanner: XmlScanner): void {
    this.rowsOfThis = repeats(scanner, 'number-rows-repeated');
    const from = this.row;
    this.row += this.rowsOfThis;
    if (isHidden(scanner)) this.hiddenRows.push({ from, to: this.row });
  }

  passColumn(scanner: XmlScanner): void {
    const from = this.column;
    this.column += repeats(scanner, 'number-columns-repeated');
    if (isHidden(scanner)) this.hiddenColumns.push({ from, to: this.column });
  }

  passCell(scanner: XmlScanner, budget: { cells: number }, limit: number): void {
    if (scanner.prefixedAttribute('value-type') === null && scanner.prefixedAttribute('formula') === null) return;
    this.filledRows = this.row;
    budget.cells -= this.rowsOfThis * repeats(scanner, 'number-columns-repeated');
    if (budget.cells < 0) refuse('too-many-cells', { part: PART, measured: limit - budget.cells, limit });
  }
}

function repeats(scanner: XmlScanner, attribute: string): number {
  const value = Number(scanner.prefixedAttribute(attribute) ?? 1);
  return Number.isSafeInteger(value) && value > 1 ? value : 1;
}

function isHidden(scanner: XmlScanner): boolean {
  const visibility = scanner.prefixedAttribute('visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

function hiddenOf(tables: readonly Table[], limits: Limits): OdsHidden[] {
  let left = MOST_HIDDEN;
  const setOf = (runs: readonly Run[], end: number): Set<number> => {
    const set = new Set<number>();
    for (const { from, to } of runs) {
      for (let line = from; line < Math.min(to, end); line++) {
        if (--left < 0) refuse('too-many-cells', { part: PART, limit: MOST_HIDDEN, detail: 'hidden rows' });
        set.add(line);
      }
    }
    return set;
  };
  return tables.map(({ hidden, hiddenRows, hiddenColumns, filledRows }) => ({
    table: hidden,
    rows: setOf(hiddenRows, Math.min(filledRows, limits.rows)),
    columns: setOf(hiddenColumns, limits.columns),
  }));
}
