import type { Session } from '../session';

/**
 * An object of Excel as the batch sees it. Members that are simulated stand in the class under their name on the
 * wire, the first letter a capital; any other member of the API is recorded only.
 */
export abstract class HostObject {
  /** class of the API */
  abstract readonly type: string;

  constructor(readonly session: Session) {}

  /** key by which its collection finds it again */
  get itemId(): string | null {
    return null;
  }

  /** the client is to keep it by reference: ranges */
  get kept(): boolean {
    return false;
  }
}

/** A collection: its items in order. */
export abstract class HostCollection<T extends HostObject = HostObject> extends HostObject {
  abstract items(): readonly T[];
  /** @throws HostError ItemNotFound */
  abstract GetItem(key: unknown): T;

  get Count(): number {
    return this.items().length;
  }

  GetCount(): number {
    return this.items().length;
  }
}
