import type { CellRange } from '../../../../src/core/model/grid';
import { columnsOf, parseArea, splitAddress } from '../book/area';
import type { SimTable } from '../book/sim-objects';
import type { SimSheet } from '../book/sim-sheet';
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from '../host-error';
import type { Session } from '../session';
import { valueOnWire, writeCells } from './cell-values';
import { HostCollection, HostObject } from './host-object';
import { Range } from './range';
import { Worksheet } from './worksheet';

export class Table extends HostObject {
  readonly type = 'Table';

  constructor(
    session: Session,
    readonly sheet: SimSheet,
    readonly table: SimTable,
  ) {
    super(session);
  }

  override get itemId(): string {
    return this.table.id;
  }

  get eventTarget(): string {
    return this.table.id;
  }

  get Id(): string {
    return this.table.id;
  }

  get Name(): string {
    return this.table.name;
  }

  set Name(given: string) {
    const taken = this.session.book.sheets.some(({ tables }) =>
      tables.some((one) => one !== this.table && one.name.toUpperCase() === given.toUpperCase()),
    );
    if (taken) throw itemAlreadyExists('Table.name');
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(given)) throw invalidArgument('Table.name');
    this.table.name = given;
  }

  get ShowHeaders(): boolean {
    return this.table.showHeaders;
  }

  get ShowTotals(): boolean {
    return this.table.showTotals;
  }

  get Style(): string {
    return this.table.style;
  }

  set Style(given: string) {
    this.table.style = given;
    this.session.book.emit({ kind: 'look', sheet: this.sheet });
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.session, this.sheet);
  }

  get Columns(): TableColumns {
    return new TableColumns(this);
  }

  get Rows(): TableRows {
    return new TableRows(this);
  }

  get body(): CellRange {
    const { area } = this.here();
    return { ...area, top: Math.min(area.top + 1, area.bottom) };
  }

  GetRange(): Range {
    return new Range(this.session, this.sheet, this.here().area);
  }

  GetHeaderRowRange(): Range {
    const { area } = this.here();
    return new Range(this.session, this.sheet, { ...area, bottom: area.top });
  }

  GetDataBodyRange(): Range {
    return new Range(this.session, this.sheet, this.body);
  }

  Resize(given: unknown): void {
    const area = given instanceof Range ? given.area : parseArea(splitAddress(String(given)).address);
    if (!area || area.top !== this.here().area.top) throw invalidArgument('Table.resize');
    this.table.area = area;
    this.session.book.emit({ kind: 'look', sheet: this.sheet });
  }

  ConvertToRange(): Range {
    const range = this.GetRange();
    this.forget();
    return range;
  }

  Delete(): void {
    const range = this.GetRange();
    this.forget();
    range.Clear('All');
  }

  private forget(): void {
    this.sheet.tables.splice(this.sheet.tables.indexOf(this.here()), 1);
    this.session.book.emit({ kind: 'table-deleted', sheet: this.sheet, table: this.table });
  }

  private here(): SimTable {
    if (!this.sheet.tables.includes(this.table)) throw itemNotFound('Table');
    return this.table;
  }
}

export class TableColumns extends HostCollection<TableColumn> {
  readonly type = 'TableColumnCollection';

  constructor(private readonly table: Table) {
    super(table.session);
  }

  items(): readonly TableColumn[] {
    return Array.from({ length: columnsOf(this.table.table.area) }, (_, i) => new TableColumn(this.table, i));
  }

  GetItemOrNullObject(key: unknown): TableColumn | null {
    return this.items().find(({ Id, Name }) => Id === key || Name === key) ?? null;
  }

  GetItem(key: unknown): TableColumn {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound('TableColumnCollection.getItem');
    return found;
  }

  GetItemAt(index: number): TableColumn {
    const found = this.items()[index];
    if (!found) throw itemNotFound('TableColumnCollection.getItemAt');
    return found;
  }
}

export class TableColumn extends HostObject {
  readonly type = 'TableColumn';

  constructor(
    private readonly table: Table,
    readonly Index: number,
  ) {
    super(table.session);
  }

  override get itemId(): string {
    return String(this.Id);
  }

  get Id(): number {
    return this.Index + 1;
  }

  get Name(): string {
    const { top, left } = this.table.table.area;
    return String(valueOnWire(this.table.sheet.valueAt(top, left + this.Index)));
  }

  GetRange(): Range {
    return this.part(this.table.table.area);
  }

  GetDataBodyRange(): Range {
    return this.part(this.table.body);
  }

  private part(area: CellRange): Range {
    const at = area.left + this.Index;
    return new Range(this.session, this.table.sheet, { ...area, left: at, right: at });
  }
}

export class TableRows extends HostCollection<TableRow> {
  readonly type = 'TableRowCollection';

  constructor(private readonly table: Table) {
    super(table.session);
  }

  items(): readonly TableRow[] {
    const { area } = this.table.table;
    return Array.from({ length: area.bottom - area.top }, (_, i) => new TableRow(this.table, i));
  }

  /** Adds rows at the end; rows in between are not simulated. */
  Add(index: number | null | undefined, values?: unknown): TableRow {
    if (index !== null && index !== undefined && index !== -1) {
      throw invalidOperation('Rows inside a table are not simulated.', 'TableRowCollection.add');
    }
    const { table } = this.table;
    const rows = Array.isArray(values) ? values.length : 1;
    const added: CellRange = { ...table.area, top: table.area.bottom + 1, bottom: table.area.bottom + rows };
    table.area = { ...table.area, bottom: added.bottom };
    if (values !== undefined && values !== null) {
      writeCells(this.session, this.table.sheet, added, values, 'TableRowCollection.add');
    }
    return new TableRow(this.table, added.top - table.area.top - 1);
  }

  GetItem(index: unknown): TableRow {
    return this.GetItemAt(Number(index));
  }

  GetItemAt(index: number): TableRow {
    const found = this.items()[index];
    if (!found) throw itemNotFound('TableRowCollection.getItemAt');
    return found;
  }
}

export class TableRow extends HostObject {
  readonly type = 'TableRow';

  constructor(
    private readonly table: Table,
    readonly Index: number,
  ) {
    super(table.session);
  }

  get Values(): unknown {
    return this.GetRange().Values;
  }

  GetRange(): Range {
    const { area } = this.table.table;
    const row = area.top + 1 + this.Index;
    return new Range(this.session, this.table.sheet, { ...area, top: row, bottom: row });
  }
}
