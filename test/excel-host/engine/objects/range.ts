import type { CellRange } from '../../../../src/core/model/grid';
import * as areas from '../book/area';
import { PLAIN } from '../book/cell-style';
import { keyOf } from '../book/sim-cell';
import { everyCell, type SimSheet } from '../book/sim-sheet';
import { invalidArgument, invalidReference, itemNotFound } from '../host-error';
import type { Session } from '../session';
import { matrix, spread, typeOnWire, valueOnWire, writeCells } from './cell-values';
import { ConditionalFormats } from './conditional-formats';
import { HostObject } from './host-object';
import { lineHidden, hideLines } from './hidden-lines';
import { RangeAreas } from './range-areas';
import { RangeFormat } from './range-format';
import { Worksheet } from './worksheet';
import { mustAllow, mustBeUnlocked } from './writable';

/** A rectangle of cells. */
export class Range extends HostObject {
  readonly type = 'Range';

  constructor(
    session: Session,
    readonly sheet: SimSheet,
    readonly area: CellRange,
  ) {
    super(session);
  }

  /** @throws HostError where the area leaves the sheet */
  static at(session: Session, sheet: SimSheet, area: CellRange, location = ''): Range {
    if (!areas.insideSheet(area)) throw invalidArgument(location);
    return new Range(session, sheet, area);
  }

  override get kept(): boolean {
    return true;
  }

  get Address(): string {
    return `${areas.quotedName(this.sheet.name)}!${areas.areaAddress(this.area)}`;
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get RowIndex(): number {
    return this.area.top;
  }

  get ColumnIndex(): number {
    return this.area.left;
  }

  get RowCount(): number {
    return areas.rowsOf(this.area);
  }

  get ColumnCount(): number {
    return areas.columnsOf(this.area);
  }

  get CellCount(): number {
    const count = areas.cellsOf(this.area);
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get IsEntireRow(): boolean {
    return areas.isEntireRow(this.area);
  }

  get IsEntireColumn(): boolean {
    return areas.isEntireColumn(this.area);
  }

  get Values(): unknown {
    this.current();
    return matrix(this.area, (row, column) => valueOnWire(this.sheet.valueAt(row, column)));
  }

  set Values(given: unknown) {
    writeCells(this.session, this.current(), this.area, given, 'Range.values');
  }

  get ValueTypes(): unknown {
    this.current();
    return matrix(this.area, (row, column) => typeOnWire(this.sheet.valueAt(row, column)));
  }

  get Formulas(): unknown {
    this.current();
    return matrix(
      this.area,
      (row, column) => this.sheet.formulaAt(row, column) ?? valueOnWire(this.sheet.valueAt(row, column)),
    );
  }

  set Formulas(given: unknown) {
    writeCells(this.session, this.current(), this.area, given, 'Range.formulas');
  }

  get FormulasLocal(): unknown {
    return this.Formulas;
  }

  set FormulasLocal(given: unknown) {
    this.Formulas = given;
  }

  get Text(): unknown {
    this.current();
    return matrix(this.area, (row, column) => this.sheet.textAt(row, column));
  }

  get NumberFormat(): unknown {
    this.current();
    return matrix(this.area, (row, column) => this.sheet.styleAt(row, column).numberFormat);
  }

  set NumberFormat(given: unknown) {
    const sheet = this.current();
    mustAllow(sheet, 'allowFormatCells', 'Range.numberFormat');
    spread(this.area, given, 'Range.numberFormat', (row, column, code) => {
      if (code !== null) sheet.restyle(areas.oneCell(row, column), { numberFormat: String(code) });
    });
    this.session.book.emit({ kind: 'format', sheet, area: this.area });
  }

  get NumberFormatLocal(): unknown {
    return this.NumberFormat;
  }

  set NumberFormatLocal(given: unknown) {
    this.NumberFormat = given;
  }

  get RowHidden(): boolean | null {
    return lineHidden(this.current().hiddenRows, this.area.top, this.area.bottom);
  }

  set RowHidden(hidden: boolean) {
    hideLines(this.session, this.current(), 'rows', this.area, hidden);
  }

  get ColumnHidden(): boolean | null {
    return lineHidden(this.current().hiddenColumns, this.area.left, this.area.right);
  }

  set ColumnHidden(hidden: boolean) {
    hideLines(this.session, this.current(), 'columns', this.area, hidden);
  }

  get Hidden(): boolean | null {
    const [rows, columns] = [this.RowHidden, this.ColumnHidden];
    return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.session, this.current(), [this.area]);
  }

  get ConditionalFormats(): ConditionalFormats {
    return new ConditionalFormats(this.session, this.current(), [this.area]);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.session, this.sheet);
  }

  _ValidateArraySize(rows: number, columns: number): void {
    if (rows === this.RowCount && columns === this.ColumnCount) return;
    throw invalidArgument('Range.values');
  }

  GetCell(row: number, column: number): Range {
    const { top, left } = this.area;
    return this.to(areas.oneCell(top + row, left + column), 'getCell');
  }

  GetRow(row: number): Range {
    return this.to({ ...this.area, top: this.area.top + row, bottom: this.area.top + row }, 'getRow');
  }

  GetColumn(column: number): Range {
    const at = this.area.left + column;
    return this.to({ ...this.area, left: at, right: at }, 'getColumn');
  }

  GetRowsAbove(count = 1): Range {
    const { top } = this.area;
    return this.to({ ...this.area, top: top - count, bottom: top - 1 }, 'getRowsAbove');
  }

  GetRowsBelow(count = 1): Range {
    const { bottom } = this.area;
    return this.to({ ...this.area, top: bottom + 1, bottom: bottom + count }, 'getRowsBelow');
  }

  GetColumnsBefore(count = 1): Range {
    const { left } = this.area;
    return this.to({ ...this.area, left: left - count, right: left - 1 }, 'getColumnsBefore');
  }

  GetColumnsAfter(count = 1): Range {
    const { right } = this.area;
    return this.to({ ...this.area, left: right + 1, right: right + count }, 'getColumnsAfter');
  }

  GetOffsetRange(rows: number, columns: number): Range {
    const { top, left, bottom, right } = this.area;
    const moved = { top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns };
    return this.to(moved, 'getOffsetRange');
  }

  GetResizedRange(rows: number, columns: number): Range {
    const { bottom, right } = this.area;
    return this.to({ ...this.area, bottom: bottom + rows, right: right + columns }, 'getResizedRange');
  }

  GetAbsoluteResizedRange(rows: number, columns: number): Range {
    const { top, left } = this.area;
    return this.to({ top, left, bottom: top + rows - 1, right: left + columns - 1 }, 'getAbsoluteResizedRange');
  }

  GetEntireRow(): Range {
    return this.to({ ...this.area, left: 0, right: areas.LAST_COLUMN }, 'getEntireRow');
  }

  GetEntireColumn(): Range {
    return this.to({ ...this.area, top: 0, bottom: areas.LAST_ROW }, 'getEntireColumn');
  }

  GetLastCell(): Range {
    return this.to(areas.oneCell(this.area.bottom, this.area.right), 'getLastCell');
  }

  GetLastRow(): Range {
    return this.to({ ...this.area, top: this.area.bottom }, 'getLastRow');
  }

  GetLastColumn(): Range {
    return this.to({ ...this.area, left: this.area.right }, 'getLastColumn');
  }

  GetBoundingRect(other: unknown): Range {
    return this.to(areas.bounding(this.area, this.other(other).area), 'getBoundingRect');
  }

  GetIntersectionOrNullObject(other: unknown): Range | null {
    const common = areas.intersection(this.area, this.other(other).area);
    return common && this.to(common, 'getIntersection');
  }

  GetIntersection(other: unknown): Range {
    const common = this.GetIntersectionOrNullObject(other);
    if (!common) throw itemNotFound('Range.getIntersection');
    return common;
  }

  GetUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this.current().used(valuesOnly);
    const common = used && areas.intersection(this.area, used);
    return common && this.to(common, 'getUsedRange');
  }

  GetUsedRange(valuesOnly = false): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  GetMergedAreasOrNullObject(): RangeAreas | null {
    const merged = this.current().merges.filter((one) => areas.intersection(one, this.area));
    return merged.length > 0 ? new RangeAreas(this.session, this.sheet, merged) : null;
  }

  Select(): void {
    const sheet = this.current();
    this.session.book.select(sheet, this.area);
  }

  Clear(applyTo = 'All'): void {
    const sheet = this.current();
    mustBeUnlocked(sheet, this.area, 'Range.clear');
    const contents = applyTo === 'All' || applyTo === 'Contents';
    const formats = applyTo === 'All' || applyTo === 'Formats';
    for (const [row, column] of sheet.storedIn(this.area)) {
      const cell = sheet.cells.get(keyOf(row, column))!;
      sheet.store(keyOf(row, column), {
        value: contents ? null : cell.value,
        formula: contents ? null : cell.formula,
        style: formats ? null : cell.style,
      });
    }
    if (formats && (this.IsEntireRow || this.IsEntireColumn)) sheet.restyle(this.area, PLAIN);
    this.session.book.spoil();
    if (contents) this.session.book.emit({ kind: 'changed', sheet, area: this.area, change: 'RangeEdited' });
    else this.session.book.emit({ kind: 'format', sheet, area: this.area });
  }

  Merge(across = false): void {
    const sheet = this.current();
    mustAllow(sheet, 'allowFormatCells', 'Range.merge');
    const { top, bottom } = this.area;
    const made = across
      ? Array.from({ length: bottom - top + 1 }, (_, i) => ({ ...this.area, top: top + i, bottom: top + i }))
      : [this.area];
    const kept = sheet.merges.filter((one) => !areas.intersection(one, this.area));
    sheet.merges = [...kept, ...made.filter((one) => areas.cellsOf(one) > 1)];
    // only the upper left cell keeps its value
    for (const one of made) {
      for (const [row, column] of everyCell(one)) {
        if (row === one.top && column === one.left) continue;
        sheet.put(row, column, { value: null, formula: null, format: null });
      }
    }
    this.session.book.emit({ kind: 'format', sheet, area: this.area });
  }

  Unmerge(): void {
    const sheet = this.current();
    mustAllow(sheet, 'allowFormatCells', 'Range.unmerge');
    sheet.merges = sheet.merges.filter((one) => !areas.intersection(one, this.area));
    this.session.book.emit({ kind: 'format', sheet, area: this.area });
  }

  Calculate(): void {
    this.session.book.settle(true);
  }

  /** The sheet, if it is still there and its formulas up to date. @throws HostError */
  private current(): SimSheet {
    if (!this.session.book.sheets.includes(this.sheet)) throw invalidReference();
    this.session.book.settle();
    return this.sheet;
  }

  private to(area: CellRange, member: string): Range {
    return Range.at(this.session, this.sheet, area, `Range.${member}`);
  }

  private other(given: unknown): Range {
    if (given instanceof Range) return given;
    const area = areas.parseArea(areas.splitAddress(String(given)).address);
    if (!area) throw invalidArgument();
    return new Range(this.session, this.sheet, area);
  }
}
