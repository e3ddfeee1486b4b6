import type { CellRange } from '../../../../src/core/model/grid';
import { LAST_COLUMN, LAST_ROW, parseArea, splitAddress } from '../book/area';
import type { SimSheet } from '../book/sim-sheet';
import { invalidArgument, itemNotFound } from '../host-error';
import type { Session } from '../session';
import { HostObject } from './host-object';
import { Range } from './range';

export class FreezePanes extends HostObject {
  readonly type = 'WorksheetFreezePanes';

  constructor(
    session: Session,
    private readonly sheet: SimSheet,
  ) {
    super(session);
  }

  FreezeRows(count = 1): void {
    this.freeze(count, 0);
  }

  FreezeColumns(count = 1): void {
    this.freeze(0, count);
  }

  FreezeAt(given: unknown): void {
    const area = given instanceof Range ? given.area : parseArea(splitAddress(String(given)).address);
    if (!area) throw invalidArgument('WorksheetFreezePanes.freezeAt');
    this.freeze(area.bottom === LAST_ROW ? 0 : area.bottom + 1, area.right === LAST_COLUMN ? 0 : area.right + 1);
  }

  Unfreeze(): void {
    this.freeze(0, 0);
  }

  GetLocationOrNullObject(): Range | null {
    const { rows, columns } = this.sheet.frozen;
    if (rows === 0 && columns === 0) return null;
    const area: CellRange = {
      top: 0,
      left: 0,
      bottom: rows === 0 ? LAST_ROW : rows - 1,
      right: columns === 0 ? LAST_COLUMN : columns - 1,
    };
    return new Range(this.session, this.sheet, area);
  }

  GetLocation(): Range {
    const range = this.GetLocationOrNullObject();
    if (!range) throw itemNotFound('WorksheetFreezePanes.getLocation');
    return range;
  }

  private freeze(rows: number, columns: number): void {
    this.sheet.frozen = { rows, columns };
    this.session.book.emit({ kind: 'look', sheet: this.sheet });
  }
}
