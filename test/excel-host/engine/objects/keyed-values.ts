import { itemNotFound } from '../host-error';
import type { Session } from '../session';
import { HostCollection, HostObject } from './host-object';

/** Values under keys: settings of the workbook and its custom properties. */
abstract class KeyedValues<T extends KeyedValue> extends HostCollection<T> {
  constructor(
    session: Session,
    protected readonly values: Map<string, unknown>,
  ) {
    super(session);
  }

  protected abstract item(key: string): T;

  items(): readonly T[] {
    return [...this.values.keys()].map((key) => this.item(key));
  }

  Add(key: string, value: unknown): T {
    this.values.set(key, value);
    this.session.book.dirty = true;
    return this.item(key);
  }

  GetItemOrNullObject(key: unknown): T | null {
    return this.values.has(String(key)) ? this.item(String(key)) : null;
  }

  GetItem(key: unknown): T {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound(`${this.type}.getItem`);
    return found;
  }
}

abstract class KeyedValue extends HostObject {
  constructor(
    session: Session,
    protected readonly values: Map<string, unknown>,
    readonly Key: string,
  ) {
    super(session);
  }

  override get itemId(): string {
    return this.Key;
  }

  get Value(): unknown {
    if (!this.values.has(this.Key)) throw itemNotFound(this.type);
    return this.values.get(this.Key);
  }

  set Value(given: unknown) {
    this.values.set(this.Key, given);
  }

  Delete(): void {
    if (!this.values.delete(this.Key)) throw itemNotFound(`${this.type}.delete`);
  }
}

export class Setting extends KeyedValue {
  readonly type = 'Setting';
}

export class Settings extends KeyedValues<Setting> {
  readonly type = 'SettingCollection';

  protected item(key: string): Setting {
    return new Setting(this.session, this.values, key);
  }
}

export class CustomProperty extends KeyedValue {
  readonly type = 'CustomProperty';

  get Type(): string {
    const value = this.Value;
    return typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'String';
  }
}

export class CustomProperties extends KeyedValues<CustomProperty> {
  readonly type = 'CustomPropertyCollection';

  DeleteAll(): void {
    this.values.clear();
  }

  protected item(key: string): CustomProperty {
    return new CustomProperty(this.session, this.values, key);
  }
}

/** Title, author and the like, all texts. */
export class DocumentProperties extends HostObject {
  readonly type = 'DocumentProperties';

  get Custom(): CustomProperties {
    return new CustomProperties(this.session, this.session.book.customProperties);
  }

  get Title(): string {
    return this.text('title');
  }

  set Title(given: string) {
    this.session.book.properties.set('title', given);
  }

  get Author(): string {
    return this.text('author');
  }

  set Author(given: string) {
    this.session.book.properties.set('author', given);
  }

  get Subject(): string {
    return this.text('subject');
  }

  set Subject(given: string) {
    this.session.book.properties.set('subject', given);
  }

  private text(key: string): string {
    return String(this.session.book.properties.get(key) ?? '');
  }
}
