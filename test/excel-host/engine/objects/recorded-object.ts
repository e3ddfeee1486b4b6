import { API } from '../../spec/api';
import { itemNotFound } from '../host-error';
import type { Session } from '../session';
import { HostObject } from './host-object';

/**
 * An object of the API that is not simulated: what is written to it reads back, what is called on it has no effect.
 * Every use is listed in the log as recorded only.
 */
export class RecordedObject extends HostObject {
  readonly written = new Map<string, unknown>();
  readonly children = new Map<string, RecordedObject>();
  readonly recordedItems: RecordedObject[] = [];

  constructor(
    session: Session,
    readonly type: string,
    private readonly id: string,
  ) {
    super(session);
  }

  override get itemId(): string {
    return this.id;
  }

  /** What a method gives: an object where the API says so, a new item for `Add`, otherwise nothing. */
  recordCall(name: string, args: readonly unknown[]): unknown {
    const api = API.get(this.type);
    const gives = api?.members.get(name)?.gives ?? null;
    if (name === 'GetCount') return this.recordedItems.length;
    if (gives === null) return null;
    if (api?.item === gives) {
      const found = this.recordedItems.find(({ itemId }) => itemId === String(args[0]));
      if (name.startsWith('Add')) {
        const made = new RecordedObject(this.session, gives, this.session.book.newId('item'));
        this.recordedItems.push(made);
        return made;
      }
      if (found) return found;
      if (/OrNullObject$/.test(name)) return null;
      throw itemNotFound(`${this.type}.${name}`);
    }
    return new RecordedObject(this.session, gives, this.session.book.newId('item'));
  }
}
