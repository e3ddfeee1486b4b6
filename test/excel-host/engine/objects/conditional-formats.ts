import type { CellRange } from '../../../../src/core/model/grid';
import { intersection } from '../book/area';
import type { SimConditionalFormat } from '../book/sim-objects';
import type { SimSheet } from '../book/sim-sheet';
import { invalidArgument, itemNotFound } from '../host-error';
import type { Session } from '../session';
import { ConditionalFormat } from './conditional-format';
import { HostCollection } from './host-object';
import { mustAllow } from './writable';

const KINDS = /^(Custom|DataBar|ColorScale|IconSet|TopBottom|PresetCriteria|ContainsText|CellValue)$/;

/** Conditional formats that touch some areas of a sheet, the one of highest priority first. */
export class ConditionalFormats extends HostCollection<ConditionalFormat> {
  readonly type = 'ConditionalFormatCollection';

  constructor(
    session: Session,
    private readonly sheet: SimSheet,
    private readonly areas: readonly CellRange[],
  ) {
    super(session);
  }

  items(): readonly ConditionalFormat[] {
    return this.here().map((format) => new ConditionalFormat(this.session, this.sheet, format));
  }

  Add(type: string): ConditionalFormat {
    if (!KINDS.test(type)) throw invalidArgument();
    mustAllow(this.sheet, 'allowFormatCells', 'ConditionalFormatCollection.add');
    const id = this.session.book.newId('item');
    const format: SimConditionalFormat = { id, type, areas: this.areas, stopIfTrue: false, rule: {}, look: {} };
    this.sheet.conditionalFormats.unshift(format);
    this.session.book.emit({ kind: 'look', sheet: this.sheet });
    return new ConditionalFormat(this.session, this.sheet, format);
  }

  GetItemOrNullObject(id: unknown): ConditionalFormat | null {
    return this.items().find(({ Id }) => Id === id) ?? null;
  }

  GetItem(id: unknown): ConditionalFormat {
    const found = this.GetItemOrNullObject(id);
    if (!found) throw itemNotFound('ConditionalFormatCollection.getItem');
    return found;
  }

  GetItemAt(index: number): ConditionalFormat {
    const found = this.items()[index];
    if (!found) throw itemNotFound('ConditionalFormatCollection.getItemAt');
    return found;
  }

  ClearAll(): void {
    mustAllow(this.sheet, 'allowFormatCells', 'ConditionalFormatCollection.clearAll');
    const gone = new Set(this.here());
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((format) => !gone.has(format));
    this.session.book.emit({ kind: 'look', sheet: this.sheet });
  }

  private here(): readonly SimConditionalFormat[] {
    return this.sheet.conditionalFormats.filter((format) =>
      format.areas.some((one) => this.areas.some((area) => intersection(one, area))),
    );
  }
}
