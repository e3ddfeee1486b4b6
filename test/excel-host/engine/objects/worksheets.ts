import { itemNotFound } from '../host-error';
import { HostCollection } from './host-object';
import { Worksheet } from './worksheet';

export class Worksheets extends HostCollection<Worksheet> {
  readonly type = 'WorksheetCollection';
  readonly eventTarget = 'Workbook';

  items(): readonly Worksheet[] {
    return this.session.book.sheets.map((sheet) => new Worksheet(this.session, sheet));
  }

  override GetCount(visibleOnly = false): number {
    return this.shown(visibleOnly).length;
  }

  Add(name?: string | null): Worksheet {
    const sheet = this.session.book.addSheet(name ?? undefined);
    return new Worksheet(this.session, sheet);
  }

  /** by name or id */
  GetItemOrNullObject(key: unknown): Worksheet | null {
    const { book } = this.session;
    const sheet = book.sheet(String(key)) ?? book.sheetOfId(String(key));
    return sheet && new Worksheet(this.session, sheet);
  }

  GetItem(key: unknown): Worksheet {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound('WorksheetCollection.getItem');
    return found;
  }

  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.session, this.session.book.active);
  }

  GetFirst(visibleOnly = false): Worksheet {
    return this.shown(visibleOnly)[0]!;
  }

  GetLast(visibleOnly = false): Worksheet {
    return this.shown(visibleOnly).at(-1)!;
  }

  private shown(visibleOnly: boolean): readonly Worksheet[] {
    return this.items().filter(({ sheet }) => !visibleOnly || sheet.visibility === 'Visible');
  }
}
