import { areaAddress, isEntireColumn, isEntireRow, parseArea, quotedName, splitAddress } from '../book/area';
import type { SimName } from '../book/sim-objects';
import type { SimSheet } from '../book/sim-sheet';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../host-error';
import type { Session } from '../session';
import { HostCollection, HostObject } from './host-object';
import { Range } from './range';
import { Worksheet } from './worksheet';

/** `A1:B2` as `$A$1:$B$2`: what a name refers to does not move. */
const fixed = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** Names of the workbook, or of one sheet. */
export class Names extends HostCollection<NamedItem> {
  readonly type = 'NamedItemCollection';

  constructor(
    session: Session,
    private readonly sheet: SimSheet | null,
  ) {
    super(session);
  }

  items(): readonly NamedItem[] {
    const { names } = this.session.book;
    return names.filter(({ scope }) => scope === this.sheet).map((name) => new NamedItem(this.session, name));
  }

  find(name: string): NamedItem | null {
    return this.items().find(({ Name }) => Name.toUpperCase() === name.toUpperCase()) ?? null;
  }

  Add(name: string, reference: unknown, comment = ''): NamedItem {
    if (reference instanceof Range) {
      const { sheet, area } = reference;
      const address = areaAddress(area);
      const absolute = isEntireRow(area) || isEntireColumn(area) ? address.replace(/\w+/g, '$$$&') : fixed(address);
      return this.AddFormulaLocal(name, `=${quotedName(sheet.name)}!${absolute}`, comment);
    }
    return this.AddFormulaLocal(name, String(reference), comment);
  }

  AddFormulaLocal(name: string, formula: string, comment = ''): NamedItem {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseArea(name))
      throw invalidArgument('NamedItemCollection.add');
    if (this.find(name)) throw itemAlreadyExists('NamedItemCollection.add');
    const formed = formula.startsWith('=') ? formula : `="${formula.replace(/"/g, '""')}"`;
    const made: SimName = { name, formula: formed, visible: true, comment, scope: this.sheet };
    this.session.book.names.push(made);
    return new NamedItem(this.session, made);
  }

  GetItemOrNullObject(name: unknown): NamedItem | null {
    return this.find(String(name));
  }

  GetItem(name: unknown): NamedItem {
    const found = this.find(String(name));
    if (!found) throw itemNotFound('NamedItemCollection.getItem');
    return found;
  }
}

export class NamedItem extends HostObject {
  readonly type = 'NamedItem';

  constructor(
    session: Session,
    private readonly item: SimName,
  ) {
    super(session);
  }

  override get itemId(): string {
    return this.item.name;
  }

  get Name(): string {
    return this.item.name;
  }

  get Formula(): string {
    return this.item.formula;
  }

  set Formula(given: string) {
    this.item.formula = given.startsWith('=') ? given : `=${given}`;
  }

  get Value(): unknown {
    return this.GetRangeOrNullObject()?.Address ?? this.item.formula.replace(/^="?|"$/g, '');
  }

  get Type(): string {
    return this.GetRangeOrNullObject() ? 'Range' : /^="/.test(this.item.formula) ? 'String' : 'Double';
  }

  get Visible(): boolean {
    return this.item.visible;
  }

  set Visible(given: boolean) {
    this.item.visible = given;
  }

  get Comment(): string {
    return this.item.comment;
  }

  set Comment(given: string) {
    this.item.comment = given;
  }

  get Scope(): string {
    return this.item.scope ? 'Worksheet' : 'Workbook';
  }

  get WorksheetOrNullObject(): Worksheet | null {
    return this.item.scope && new Worksheet(this.session, this.item.scope);
  }

  get Worksheet(): Worksheet {
    const sheet = this.WorksheetOrNullObject;
    if (!sheet) throw itemNotFound('NamedItem.worksheet');
    return sheet;
  }

  GetRangeOrNullObject(): Range | null {
    const { sheet, address } = splitAddress(this.item.formula.replace(/^=/, ''));
    const area = parseArea(address);
    const found = sheet === null ? this.item.scope : this.session.book.sheet(sheet);
    return area && found ? new Range(this.session, found, area) : null;
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw itemNotFound('NamedItem.getRange');
    return range;
  }

  Delete(): void {
    const { names } = this.session.book;
    const at = names.indexOf(this.item);
    if (at < 0) throw itemNotFound('NamedItem.delete');
    names.splice(at, 1);
  }
}
