import type { SheetChanges } from '../../core/host/sheet-changes';

/** Work on one file, kept in this browser. */
export interface KeptWork {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly changes: readonly SheetChanges[];
  /** what of it was in the copy downloaded last */
  readonly saved: readonly SheetChanges[];
  /** milliseconds since 1970 */
  readonly keptAt: number;
}

/** Where work is kept; each call may be refused by the browser, and then throws. */
export interface WorkStore {
  load(): Promise<KeptWork | null>;
  save(work: KeptWork): Promise<void>;
  clear(): Promise<void>;
}

function isKeptWork(value: unknown): value is KeptWork {
  const work = value as KeptWork | null | undefined;
  return (
    typeof work?.name === 'string' &&
    work.bytes instanceof Uint8Array &&
    Array.isArray(work.changes) &&
    Array.isArray(work.saved) &&
    typeof work.keptAt === 'number'
  );
}

const DATABASE = 'shenbao';
const STORE = 'work';
const KEY = 'current';

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('refused'));
    };
  });
}

/** IndexedDB of this browser, one work under one key; it works on a page opened from disk too. */
export class BrowserWorkStore implements WorkStore {
  private database: Promise<IDBDatabase> | null = null;

  load(): Promise<KeptWork | null> {
    return this.at('readonly', async (store) => {
      const found: unknown = await answered(store.get(KEY));
      return isKeptWork(found) ? found : null;
    });
  }

  save(work: KeptWork): Promise<void> {
    return this.at('readwrite', async (store) => {
      await answered(store.put(work, KEY));
    });
  }

  clear(): Promise<void> {
    return this.at('readwrite', async (store) => {
      await answered(store.delete(KEY));
    });
  }

  private async at<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => Promise<T>): Promise<T> {
    this.database ??= this.open();
    const database = await this.database;
    return await work(database.transaction(STORE, mode).objectStore(STORE));
  }

  private open(): Promise<IDBDatabase> {
    // reading the property throws where the browser forbids storage
    const request = window.indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE);
    };
    return answered(request);
  }
}
