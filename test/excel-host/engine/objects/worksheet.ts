import type { CellRange } from '../../../../src/core/model/grid';
import { bounding, oneCell, parseArea, splitAddress, WHOLE } from '../book/area';
import type { SheetVisibility, SimSheet } from '../book/sim-sheet';
import { invalidArgument, itemNotFound } from '../host-error';
import type { Session } from '../session';
import { Charts } from './charts';
import { Comments } from './comments';
import { FreezePanes } from './freeze-panes';
import { HostObject } from './host-object';
import { Names } from './names';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { SheetProtection } from './sheet-protection';
import { Tables } from './tables';

/** A sheet, as long as it is there. */
export class Worksheet extends HostObject {
  readonly type = 'Worksheet';

  constructor(
    session: Session,
    readonly sheet: SimSheet,
  ) {
    super(session);
  }

  override get itemId(): string {
    return this.sheet.id;
  }

  get eventTarget(): string {
    return this.sheet.id;
  }

  get Id(): string {
    return this.sheet.id;
  }

  get Name(): string {
    return this.here().name;
  }

  set Name(given: string) {
    this.session.book.rename(this.here(), String(given));
  }

  get Position(): number {
    return this.session.book.sheets.indexOf(this.here());
  }

  set Position(given: number) {
    const { sheets } = this.session.book;
    if (given < 0 || given >= sheets.length) throw invalidArgument('Worksheet.position');
    sheets.splice(this.Position, 1);
    sheets.splice(given, 0, this.sheet);
    this.session.book.emit({ kind: 'look', sheet: this.sheet });
  }

  get Visibility(): SheetVisibility {
    return this.here().visibility;
  }

  set Visibility(given: SheetVisibility) {
    if (!['Visible', 'Hidden', 'VeryHidden'].includes(given)) throw invalidArgument('Worksheet.visibility');
    this.session.book.show(this.here(), given);
  }

  get TabColor(): string {
    return this.here().tabColor;
  }

  set TabColor(given: string) {
    this.here().tabColor = given;
    this.session.book.emit({ kind: 'look', sheet: this.sheet });
  }

  get ShowGridlines(): boolean {
    return this.here().showGridlines;
  }

  set ShowGridlines(given: boolean) {
    this.here().showGridlines = given;
    this.session.book.emit({ kind: 'look', sheet: this.sheet });
  }

  get Protection(): SheetProtection {
    return new SheetProtection(this.session, this.here());
  }

  get Names(): Names {
    return new Names(this.session, this.here());
  }

  get Tables(): Tables {
    return new Tables(this.session, this.here());
  }

  get Comments(): Comments {
    return new Comments(this.session, this.here());
  }

  get Charts(): Charts {
    return new Charts(this.session, this.here());
  }

  get FreezePanes(): FreezePanes {
    return new FreezePanes(this.session, this.here());
  }

  GetRange(address?: string): Range {
    return new Range(this.session, this.here(), this.areaOf(address, 'getRange'));
  }

  GetRanges(address?: string): RangeAreas {
    const parts = String(address ?? '').match(/(?:'(?:[^']|'')*'!)?[^,']+/g);
    const areas = parts ? parts.map((part) => this.areaOf(part, 'getRanges')) : [WHOLE];
    return new RangeAreas(this.session, this.here(), areas);
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    const area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
    return Range.at(this.session, this.here(), area, 'Worksheet.getRangeByIndexes');
  }

  GetCell(row: number, column: number): Range {
    return Range.at(this.session, this.here(), oneCell(row, column), 'Worksheet.getCell');
  }

  GetUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this.here().used(valuesOnly);
    return used && new Range(this.session, this.sheet, used);
  }

  GetUsedRange(valuesOnly = false): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  GetNextOrNullObject(visibleOnly = false): Worksheet | null {
    return this.neighbour(1, visibleOnly);
  }

  GetNext(visibleOnly = false): Worksheet {
    const next = this.neighbour(1, visibleOnly);
    if (!next) throw itemNotFound('Worksheet.getNext');
    return next;
  }

  GetPreviousOrNullObject(visibleOnly = false): Worksheet | null {
    return this.neighbour(-1, visibleOnly);
  }

  GetPrevious(visibleOnly = false): Worksheet {
    const previous = this.neighbour(-1, visibleOnly);
    if (!previous) throw itemNotFound('Worksheet.getPrevious');
    return previous;
  }

  Activate(): void {
    this.session.book.activate(this.here());
  }

  Delete(): void {
    this.session.book.deleteSheet(this.here());
  }

  Calculate(): void {
    this.session.book.settle(true);
  }

  /** @throws HostError ItemNotFound when it was deleted meanwhile */
  private here(): SimSheet {
    if (!this.session.book.sheets.includes(this.sheet)) throw itemNotFound('Worksheet');
    return this.sheet;
  }

  private neighbour(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const { sheets } = this.session.book;
    for (let at = this.Position + step; sheets[at]; at += step) {
      if (!visibleOnly || sheets[at]!.visibility === 'Visible') return new Worksheet(this.session, sheets[at]!);
    }
    return null;
  }

  /** An address or a name. @throws HostError InvalidArgument */
  private areaOf(address: string | undefined, member: string): CellRange {
    if (address === undefined || address === null || address === '') return WHOLE;
    const area = parseArea(splitAddress(String(address)).address);
    if (area) return area;
    const named =
      new Names(this.session, this.sheet).find(String(address)) ?? new Names(this.session, null).find(String(address));
    const range = named?.GetRangeOrNullObject();
    if (range?.sheet === this.sheet) return bounding(range.area, range.area);
    throw invalidArgument(`Worksheet.${member}`);
  }
}
