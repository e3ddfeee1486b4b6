import type { FileWorkbook } from './file-host';
import type { KeptWork, WorkStore } from './work-store';

/** Larger files are not kept: they must be opened again after a reload. */
export const MOST_KEPT_BYTES = 20 * 1024 * 1024;
/** Kept work is thrown away after 30 days. */
const MOST_AGE_MS = 30 * 24 * 3600 * 1000;
/** Copying a larger file for every edit would be felt: a burst of edits is kept once. */
const LARGE_BYTES = 1024 * 1024;
const QUIET_MS = 250;

/** Milliseconds since 1970. */
type Clock = () => number;

/**
 * Keeps the work on a file through a reload or a crash, from its first change on: a file that was only looked at leaves
 * nothing behind. What the browser refuses to keep is not kept, and nothing else suffers.
 */
export class WorkKeeper {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private stop: (() => void) | null = null;
  /** what is still to be kept, where something is */
  private owed: (() => void) | null = null;
  /** writing and clearing follow one another */
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: WorkStore,
    private readonly now: Clock,
  ) {}

  /**
   * What was kept, if it still counts. Work that was downloaded is over when the page is closed; a mere reload goes on
   * with it. Anything that no longer counts is cleared.
   */
  async restore(reloaded: boolean): Promise<KeptWork | null> {
    let work: KeptWork;
    try {
      const found = await this.store.load();
      if (found === null) return null;
      work = found;
    } catch {
      return null;
    }
    const age = this.now() - work.keptAt;
    const over = JSON.stringify(work.changes) === JSON.stringify(work.saved) && !reloaded;
    if (age >= 0 && age < MOST_AGE_MS && !over && work.changes.length > 0) return work;
    await this.clear();
    return null;
  }

  /** Keeps the work on this file from now on, and no longer that on another. */
  follow(host: FileWorkbook, bytes: Uint8Array): void {
    this.leave();
    if (bytes.length > MOST_KEPT_BYTES) return;
    const keep = (): void => {
      this.stopWaiting();
      this.last = this.last.then(() => this.keep(host, bytes));
    };
    const unsubscribe = host.subscribe(() => {
      this.stopWaiting();
      this.owed = keep;
      this.timer = setTimeout(keep, bytes.length > LARGE_BYTES ? QUIET_MS : 0);
    });
    this.stop = () => {
      unsubscribe();
      this.stopWaiting();
    };
  }

  /** Keeps at once what is still waiting: the page is about to go. */
  hurry(): void {
    this.owed?.();
  }

  private stopWaiting(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.owed = null;
  }

  /** Follows no file any more; what was kept stays. */
  leave(): void {
    this.stop?.();
    this.stop = null;
  }

  /** Throws away what was kept. */
  async clear(): Promise<void> {
    this.last = this.last.then(() => this.store.clear()).catch(() => undefined);
    await this.last;
  }

  private async keep(host: FileWorkbook, bytes: Uint8Array): Promise<void> {
    const changes = host.changesMade();
    try {
      if (changes.length === 0) await this.store.clear();
      else {
        const { name } = host;
        await this.store.save({ name, bytes, changes, saved: host.changesSaved(), keptAt: this.now() });
      }
    } catch {
      // the browser refuses (private window, full disk): the work goes on without
    }
  }
}
