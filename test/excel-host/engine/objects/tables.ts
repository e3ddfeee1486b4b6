import type { CellRange } from '../../../../src/core/model/grid';
import { columnsOf, intersection, parseArea, splitAddress } from '../book/area';
import type { SimTable } from '../book/sim-objects';
import type { SimSheet } from '../book/sim-sheet';
import { accessDenied, invalidArgument, itemNotFound } from '../host-error';
import type { Session } from '../session';
import { HostCollection } from './host-object';
import { Range } from './range';
import { Table } from './table';

/** Tables of one sheet, or of the workbook. */
export class Tables extends HostCollection<Table> {
  readonly type = 'TableCollection';

  constructor(
    session: Session,
    private readonly sheet: SimSheet | null,
  ) {
    super(session);
  }

  get eventTarget(): string {
    return this.sheet?.id ?? 'Workbook';
  }

  items(): readonly Table[] {
    const sheets = this.sheet ? [this.sheet] : this.session.book.sheets;
    return sheets.flatMap((sheet) => sheet.tables.map((table) => new Table(this.session, sheet, table)));
  }

  Add(address: unknown, hasHeaders: boolean): Table {
    const { sheet, area } = this.place(address);
    if (sheet.protection) throw accessDenied('TableCollection.add');
    if (sheet.tables.some((table) => intersection(table.area, area))) throw invalidArgument('TableCollection.add');
    const whole: CellRange = hasHeaders ? area : { ...area, bottom: area.bottom + 1 };
    if (!hasHeaders) this.moveDown(sheet, area);
    this.headings(sheet, whole);
    const number = this.session.book.sheets.reduce((sum, one) => sum + one.tables.length, 0) + 1;
    const table: SimTable = {
      id: this.session.book.newId('item'),
      name: `Table${String(number)}`,
      area: whole,
      showHeaders: true,
      showTotals: false,
      style: 'TableStyleMedium2',
    };
    sheet.tables.push(table);
    this.session.book.emit({ kind: 'table-added', sheet, table });
    return new Table(this.session, sheet, table);
  }

  GetItemOrNullObject(key: unknown): Table | null {
    const wanted = String(key).toUpperCase();
    return this.items().find(({ Id, Name }) => Id === key || Name.toUpperCase() === wanted) ?? null;
  }

  GetItem(key: unknown): Table {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound('TableCollection.getItem');
    return found;
  }

  GetItemAt(index: number): Table {
    const found = this.items()[index];
    if (!found) throw itemNotFound('TableCollection.getItemAt');
    return found;
  }

  private place(address: unknown): { sheet: SimSheet; area: CellRange } {
    if (address instanceof Range) return address;
    const parts = splitAddress(String(address));
    const sheet =
      parts.sheet === null ? (this.sheet ?? this.session.book.active) : this.session.book.sheet(parts.sheet);
    const area = parseArea(parts.address);
    if (!sheet || !area) throw invalidArgument('TableCollection.add');
    return { sheet, area };
  }

  /** Without headings of its own a table gets a line above its values. */
  private moveDown(sheet: SimSheet, area: CellRange): void {
    for (let row = area.bottom; row >= area.top; row--) {
      for (let column = area.left; column <= area.right; column++) {
        sheet.put(row + 1, column, { value: sheet.valueAt(row, column), formula: null, format: null });
        sheet.put(row, column, { value: null, formula: null, format: null });
      }
    }
  }

  /** Every column has a heading: Column1, Column2 … where there is none. */
  private headings(sheet: SimSheet, area: CellRange): void {
    for (let i = 0; i < columnsOf(area); i++) {
      if (sheet.valueAt(area.top, area.left + i) !== null) continue;
      sheet.put(area.top, area.left + i, { value: `Column${String(i + 1)}`, formula: null, format: null });
    }
  }
}
