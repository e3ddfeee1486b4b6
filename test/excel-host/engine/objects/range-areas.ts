import type { CellRange } from '../../../../src/core/model/grid';
import * as areas from '../book/area';
import type { SimSheet } from '../book/sim-sheet';
import { itemNotFound } from '../host-error';
import type { Session } from '../session';
import { ConditionalFormats } from './conditional-formats';
import { HostCollection, HostObject } from './host-object';
import { Range } from './range';
import { RangeFormat } from './range-format';
import { Worksheet } from './worksheet';

/** Several rectangles of one sheet. */
export class RangeAreas extends HostObject {
  readonly type = 'RangeAreas';

  constructor(
    session: Session,
    readonly sheet: SimSheet,
    readonly areas: readonly CellRange[],
  ) {
    super(session);
  }

  override get kept(): boolean {
    return true;
  }

  get Address(): string {
    const name = areas.quotedName(this.sheet.name);
    return this.areas.map((area) => `${name}!${areas.areaAddress(area)}`).join(',');
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get AreaCount(): number {
    return this.areas.length;
  }

  get CellCount(): number {
    return this.areas.reduce((sum, area) => sum + areas.cellsOf(area), 0);
  }

  get IsEntireRow(): boolean {
    return this.areas.every(areas.isEntireRow);
  }

  get IsEntireColumn(): boolean {
    return this.areas.every(areas.isEntireColumn);
  }

  get Areas(): RangeCollection {
    return new RangeCollection(this);
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.session, this.sheet, this.areas);
  }

  get ConditionalFormats(): ConditionalFormats {
    return new ConditionalFormats(this.session, this.sheet, this.areas);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.session, this.sheet);
  }

  Clear(applyTo = 'All'): void {
    for (const range of this.Areas.items()) range.Clear(applyTo);
  }
}

export class RangeCollection extends HostCollection<Range> {
  readonly type = 'RangeCollection';

  constructor(private readonly of: RangeAreas) {
    super(of.session);
  }

  items(): readonly Range[] {
    return this.of.areas.map((area) => new Range(this.session, this.of.sheet, area));
  }

  GetItem(key: unknown): Range {
    return this.GetItemAt(Number(key));
  }

  GetItemAt(index: number): Range {
    const found = this.items()[index];
    if (!found) throw itemNotFound('RangeCollection.getItemAt');
    return found;
  }
}
